/** Projects: a member plans, the association approves, help is recorded, and the receiving side confirms it. */
@ApplicationModule(
        displayName = "Projects",
        allowedDependencies = {
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
package org.luoshi.projects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
