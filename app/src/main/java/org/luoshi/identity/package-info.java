/** Who someone is and in which capacity they act: accounts, posts, sessions, factors. */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"rules", "audit"})
@NullMarked
package org.luoshi.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
