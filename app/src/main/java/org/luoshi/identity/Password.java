package org.luoshi.identity;

/** A password exactly as it was typed: nothing trimmed, nothing cut, nothing changed in its letters. */
public record Password(String text) {

    int length() {
        return text.codePointCount(0, text.length());
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "Password[…]";
    }
}
