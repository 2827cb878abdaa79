package org.luoshi.identity;

import java.time.Duration;

/** What a link lets its holder do, once. */
public enum LinkPurpose {
    /** Set a password and so accept an account. */
    INVITATION,
    /** The same, for the person who keeps the accounts first. */
    FIRST_ADMINISTRATOR,
    /** Set another password; the second factor stays. */
    PASSWORD_RESET,
    /** Take the second factor away, with the password. */
    FACTOR_RESET,
    /** Enter a demonstration as one of its invented people: any number of times until it expires. */
    SIGN_IN;

    boolean reusable() {
        return this == SIGN_IN;
    }

    Duration lifetime(LinkPolicy policy) {
        return switch (this) {
            case INVITATION, FIRST_ADMINISTRATOR, SIGN_IN -> Duration.ofHours(policy.invitationHours());
            case PASSWORD_RESET, FACTOR_RESET -> Duration.ofMinutes(policy.resetMinutes());
        };
    }
}
