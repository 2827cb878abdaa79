/** The living demo: fictional organisations and people play real use cases, so that every page has something to show. */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "disclosure",
            "projects",
            "needs",
            "organisations",
            "places",
            "files",
            "rules",
            "identity",
            "web",
            "inbox",
            "audit"
        })
@NullMarked
package org.luoshi.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
