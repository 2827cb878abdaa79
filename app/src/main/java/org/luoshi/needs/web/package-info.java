@NullMarked
package org.luoshi.needs.web;

import org.jspecify.annotations.NullMarked;
