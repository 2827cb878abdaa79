package org.luoshi.needs;

import org.luoshi.kernel.ClauseRef;

/** The kinds of help, each with the clause that names it. */
public enum HelpKind {
    // D46 二(三): 主要方式包括……百姓义诊
    FREE_CLINIC("D46 二(三)");

    private final ClauseRef clause;

    HelpKind(String clause) {
        this.clause = ClauseRef.valueOf(clause);
    }

    public ClauseRef clause() {
        return clause;
    }
}
