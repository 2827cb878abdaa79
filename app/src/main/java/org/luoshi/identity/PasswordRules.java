package org.luoshi.identity;

import java.util.Locale;
import org.luoshi.kernel.Refusal;
import org.springframework.stereotype.Component;

/** What a new password must be: long enough and not the first guess. No rules about kinds of characters, no expiry. */
@Component
class PasswordRules {

    /** Fewer can be guessed; 15 are advised on the page (ASVS 6.2.1). */
    static final int SHORTEST = 8;

    /** Only so that nobody sends a book. */
    static final int LONGEST = 256;

    private final CommonPasswords common;

    PasswordRules(CommonPasswords common) {
        this.common = common;
    }

    void check(Password wanted, SignInName owner) {
        if (wanted.length() < SHORTEST) throw Refusal.invalid("identity.password.short", SHORTEST);
        if (wanted.length() > LONGEST) throw Refusal.invalid("identity.password.long", LONGEST);
        if (owner.text().length() > 3 && wanted.text().toLowerCase(Locale.ROOT).contains(owner.text()))
            throw Refusal.invalid("identity.password.contains-name");
        if (common.contains(wanted)) throw Refusal.invalid("identity.password.common");
    }
}
