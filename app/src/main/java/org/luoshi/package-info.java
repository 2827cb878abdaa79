@NullMarked
package org.luoshi;

import org.jspecify.annotations.NullMarked;
