package org.luoshi.identity;

import org.luoshi.kernel.AccountId;
import org.luoshi.kernel.Refusal;

/** One person who may sign in. What the person may do follows from posts, not from here. */
class Account {

    private final AccountId id;
    private final int version;
    private final SignInName signInName;
    private final String displayName;
    private AccountStatus status;

    Account(AccountId id, int version, SignInName signInName, String displayName, AccountStatus status) {
        this.id = id;
        this.version = version;
        this.signInName = signInName;
        this.displayName = displayName;
        this.status = status;
    }

    static Account invited(SignInName signInName, String displayName) {
        return new Account(AccountId.next(), 0, signInName.allowed(), displayName, AccountStatus.INVITED);
    }

    void accept() {
        become(AccountStatus.ACTIVE);
    }

    void disable() {
        become(AccountStatus.DISABLED);
    }

    /** @param hasPassword whether the invitation was accepted before the account was disabled */
    void enable(boolean hasPassword) {
        become(hasPassword ? AccountStatus.ACTIVE : AccountStatus.INVITED);
    }

    private void become(AccountStatus next) {
        if (!status.canBecome(next)) throw Refusal.conflict("identity.account.not-now");
        status = next;
    }

    AccountId id() {
        return id;
    }

    int version() {
        return version;
    }

    SignInName signInName() {
        return signInName;
    }

    String displayName() {
        return displayName;
    }

    AccountStatus status() {
        return status;
    }

    boolean active() {
        return status == AccountStatus.ACTIVE;
    }
}
