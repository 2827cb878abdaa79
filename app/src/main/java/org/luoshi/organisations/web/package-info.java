/** The pages of the register. */
@NullMarked
package org.luoshi.organisations.web;

import org.jspecify.annotations.NullMarked;
