@NullMarked
package org.luoshi.projects.web;

import org.jspecify.annotations.NullMarked;
