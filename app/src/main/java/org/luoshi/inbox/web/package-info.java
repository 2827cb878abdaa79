@NullMarked
package org.luoshi.inbox.web;

import org.jspecify.annotations.NullMarked;
