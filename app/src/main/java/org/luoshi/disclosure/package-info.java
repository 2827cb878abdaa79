/** Disclosure: the five questions about every project, answered for everyone, version by version. */
@ApplicationModule(
        displayName = "Disclosure",
        allowedDependencies = {
            "projects",
            "needs",
            "organisations",
            "directives",
            "places",
            "files",
            "rules",
            "identity",
            "web",
            "inbox",
            "audit"
        })
@NullMarked
package org.luoshi.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
