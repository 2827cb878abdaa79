/** The database and the commands: settings, the embedded PostgreSQL, start and stop, backup and restore. */
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {})
@NullMarked
package org.luoshi.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
