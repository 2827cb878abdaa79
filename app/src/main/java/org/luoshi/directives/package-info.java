/** The documents that the work answers to: their clauses as people cite them, and what they state (文件所载). */
@ApplicationModule(
        displayName = "Directives",
        allowedDependencies = {"web"})
@NullMarked
package org.luoshi.directives;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
