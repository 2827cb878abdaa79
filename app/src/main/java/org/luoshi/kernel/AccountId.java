package org.luoshi.kernel;

import java.util.UUID;

/** One person's account. */
public record AccountId(UUID value) implements Identifier {

    public static AccountId next() {
        return new AccountId(Identifier.next());
    }

    public static AccountId valueOf(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
