/** Needs: a township asks for help, its county vouches, the association publishes, a member takes it on. */
@ApplicationModule(
        displayName = "Needs",
        allowedDependencies = {"organisations", "directives", "places", "rules", "identity", "web", "inbox", "audit"})
@NullMarked
package org.luoshi.needs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
