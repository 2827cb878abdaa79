/** Accounts, policies and the audit trail, for those who keep the installation; and everyone's own account. */
@ApplicationModule(
        displayName = "Administration",
        allowedDependencies = {"identity", "web", "rules", "audit", "organisations", "directives", "database"})
@NullMarked
package org.luoshi.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
