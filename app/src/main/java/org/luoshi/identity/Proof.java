package org.luoshi.identity;

import java.text.Normalizer;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.luoshi.kernel.AccountId;
import org.luoshi.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Checks what only the person knows or has. Every check is counted first, and the count survives a refusal. */
@Component
class Proof {

    private final Throttle throttle;
    private final Credentials credentials;

    Proof(Throttle throttle, Credentials credentials) {
        this.throttle = throttle;
        this.credentials = credentials;
    }

    /** The password that belongs to a sign-in name. Unknown names and wrong passwords are told alike, in the same time. */
    void ofPassword(Optional<AccountId> account, SignInName name, Password password, Browser browser) {
        var key = "sign-in:" + name.text();
        throttle.count(key, browser);
        if (!credentials.match(account, password)) throw Refusal.invalid("identity.sign-in.wrong");
        throttle.forgive(key, browser);
    }

    /** The password of someone signed in, before something that a thief of the session would do. */
    void ofPassword(SignedIn who, Password current) {
        counted(who, () -> credentials.match(Optional.of(who.account()), current), "identity.password.not-current");
    }

    void ofCode(SignedIn who, BooleanSupplier check) {
        counted(who, check, "identity.code.wrong");
    }

    private void counted(SignedIn who, BooleanSupplier check, String refusal) {
        var key = refusal + ":" + who.account();
        throttle.count(key);
        if (!check.getAsBoolean()) throw Refusal.invalid(refusal);
        throttle.forgive(key);
    }

    /** A code as it is meant, however it was typed: full-width digits, blanks between the groups. */
    static String code(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
