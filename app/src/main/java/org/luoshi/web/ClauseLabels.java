package org.luoshi.web;

import org.luoshi.kernel.ClauseRef;

/** How a clause is written on a tag: {@code 46号 二（三）}. The collection of documents tells, from a floor above. */
public interface ClauseLabels {

    String label(ClauseRef clause);
}
