/** What the association may decide differently tomorrow: dated policies, and the decisions that set them. */
@ApplicationModule(
        displayName = "Rules",
        allowedDependencies = {"audit"})
@NullMarked
package org.luoshi.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
