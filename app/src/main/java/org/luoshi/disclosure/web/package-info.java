@NullMarked
package org.luoshi.disclosure.web;

import org.jspecify.annotations.NullMarked;
