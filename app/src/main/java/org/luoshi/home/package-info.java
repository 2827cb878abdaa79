/** The workbench: where everyone starts the day, with what waits for them first. */
@ApplicationModule(
        displayName = "Home",
        allowedDependencies = {"needs", "projects", "organisations", "inbox", "identity", "web"})
@NullMarked
package org.luoshi.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
