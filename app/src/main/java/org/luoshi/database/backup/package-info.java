/** One archive of everything that a home and its database hold, and the way back. */
@NullMarked
package org.luoshi.database.backup;

import org.jspecify.annotations.NullMarked;
