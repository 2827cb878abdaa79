/** Administrative divisions as they stood on any day, how to find them, and the tile map of Chongqing. */
@ApplicationModule(
        displayName = "Places",
        allowedDependencies = {})
@NullMarked
package org.luoshi.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
