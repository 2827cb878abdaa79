package org.luoshi.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.luoshi.kernel.Refusal;

/** The name that someone signs in with, in its one form: however it is typed, it means the same account. */
record SignInName(String text) {

    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{1,59}");

    static SignInName of(String typed) {
        return new SignInName(Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT));
    }

    /** For a new account only: what is already in use stays valid. */
    SignInName allowed() {
        if (!ALLOWED.matcher(text).matches()) throw Refusal.invalid("identity.sign-in-name.form");
        return this;
    }

    /** Keeps the name out of logs. */
    @Override
    public String toString() {
        return "SignInName[…]";
    }
}
