/** The register of organisations of every kind: what they are called, where they are, what they are. */
@ApplicationModule(
        displayName = "Organisations",
        allowedDependencies = {"identity", "web", "places", "files", "rules", "audit", "inbox"})
@NullMarked
package org.luoshi.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
