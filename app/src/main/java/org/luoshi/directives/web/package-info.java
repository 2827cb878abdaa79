@NullMarked
package org.luoshi.directives.web;

import org.jspecify.annotations.NullMarked;
