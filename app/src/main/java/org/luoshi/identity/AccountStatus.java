package org.luoshi.identity;

/** How far an account has come. */
public enum AccountStatus {
    INVITED,
    ACTIVE,
    DISABLED;

    boolean canBecome(AccountStatus next) {
        return switch (this) {
            case INVITED -> next == ACTIVE || next == DISABLED;
            case ACTIVE -> next == DISABLED;
            case DISABLED -> next == ACTIVE || next == INVITED;
        };
    }
}
