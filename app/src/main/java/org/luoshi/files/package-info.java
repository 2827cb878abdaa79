/** Files that belong to records: kept by content, cleaned of what they should not tell, served only by their owners. */
@ApplicationModule(
        displayName = "Files",
        allowedDependencies = {"rules", "audit"})
@NullMarked
package org.luoshi.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
