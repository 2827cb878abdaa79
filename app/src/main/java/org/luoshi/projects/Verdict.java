package org.luoshi.projects;

/** What the receiving side says about an activity. */
public enum Verdict {
    AS_IT_WAS,
    FIGURES_DIFFER,
    NOT_SO
}
