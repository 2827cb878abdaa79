/** The pages of administration, of signing in and of one's own account. */
@NullMarked
package org.luoshi.admin.web;

import org.jspecify.annotations.NullMarked;
