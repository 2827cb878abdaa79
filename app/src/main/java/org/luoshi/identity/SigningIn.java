package org.luoshi.identity;

import java.util.Optional;
import org.luoshi.kernel.AccountId;
import org.luoshi.kernel.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signs people in and out: a password, then a code where a post needs it or the person wants it. */
@Component
public class SigningIn {

    private final Accounts accounts;
    private final Links links;
    private final Proof proof;
    private final Entrance entrance;
    private final Factors factors;
    private final RecoveryCodes recoveryCodes;
    private final boolean demo;

    SigningIn(
            Accounts accounts,
            Links links,
            Proof proof,
            Entrance entrance,
            Factors factors,
            RecoveryCodes recoveryCodes,
            @Value("${luoshi.demo:false}") boolean demo) {
        this.accounts = accounts;
        this.links = links;
        this.proof = proof;
        this.entrance = entrance;
        this.factors = factors;
        this.recoveryCodes = recoveryCodes;
        this.demo = demo;
    }

    /** What is still to be done before the session may go anywhere. */
    public enum Next {
        NOTHING,
        CODE,
        SET_UP
    }

    /** @param cookie the secret of the session that begins, in place of any that the browser brought along */
    public record Begun(Secret cookie, Next next) {}

    /**
     * The first step. Whether the name is unknown, the account shut or the password wrong, the answer is the same and takes
     * as long. Holds no transaction while the password is checked, so that a rush of sign-ins leaves connections to others.
     *
     * @throws Refusal also when there were too many tries, even with the right password
     */
    public Begun withPassword(String typedName, Password password, Browser browser) {
        var name = SignInName.of(typedName);
        var named = accounts.named(name);
        Optional<AccountId> active = named.filter(Account::active).map(Account::id);
        try {
            proof.ofPassword(active, name, password, browser);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.INVALID) named.ifPresent(account -> entrance.refused(account.id()));
            throw refusal;
        }
        return entrance.withPassword(active.orElseThrow(), browser.device());
    }

    /** The second step: a code of the authenticator, or a recovery code. The session goes on under another secret. */
    public Secret withCode(SignedIn who, String typed) {
        try {
            proof.ofCode(who, () -> shown(who, Proof.code(typed)));
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.INVALID) entrance.refused(who.account());
            throw refusal;
        }
        return entrance.strengthened(who);
    }

    private boolean shown(SignedIn who, String code) {
        if (code.matches("\\d{6}")) return factors.verify(who.account(), code);
        var used = recoveryCodes.use(who.account(), code);
        if (used) entrance.recovered(who);
        return used;
    }

    /** A visitor of a demonstration becomes one of its invented people; anywhere else such a link opens nothing. */
    @Transactional
    public Begun withLink(Secret link, Browser browser) {
        if (!demo) throw Links.spent();
        var account = links.use(link, LinkPurpose.SIGN_IN).account();
        return entrance.fully(account, browser.device());
    }

    /** The invitation was just accepted in this browser; the password need not be typed twice. */
    @Transactional
    public Begun afterAccepting(AccountId account, Browser browser) {
        return entrance.withPassword(account, browser.device());
    }

    public void out(SignedIn who) {
        entrance.left(who, who.session());
    }

    /** Signs the person out on another device. Another person's session is a 404. */
    public void out(SignedIn who, SessionId elsewhere) {
        entrance.left(who, elsewhere);
    }

    public void outElsewhere(SignedIn who) {
        entrance.leftElsewhere(who);
    }
}
