package org.luoshi.projects;

import java.util.Set;
import org.luoshi.kernel.ClauseRef;
import org.luoshi.kernel.Refusal;

/** The four prohibitions of GZ 六(三) that every project undertakes to keep (adopted as house rules, E-26). */
public enum Undertaking {
    // 不得乱收费、违规募捐
    NO_FEES,
    // 不得勾连非法社会组织
    NO_ILLEGAL_ORGANISATIONS,
    // 不得为其提供账户、场地等便利
    NO_ACCOUNTS_OR_VENUES,
    // 不得虚假宣传
    NO_FALSE_PUBLICITY;

    private static final ClauseRef CLAUSE = ClauseRef.valueOf("GZ 六(三)");

    public ClauseRef clause() {
        return CLAUSE;
    }

    /** @throws Refusal naming the first undertaking that is missing and its clause */
    public static void requireAll(Set<Undertaking> given) {
        for (var undertaking : values())
            if (!given.contains(undertaking))
                throw Refusal.forbiddenBy(undertaking.clause(), "projects.undertaking.missing." + undertaking.name());
    }
}
