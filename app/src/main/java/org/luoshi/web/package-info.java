/** How every page is entered, filled in, answered and drawn; knows no module that uses it. */
@ApplicationModule(
        displayName = "Web",
        allowedDependencies = {"identity", "places", "files", "rules", "audit"})
@NullMarked
package org.luoshi.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
