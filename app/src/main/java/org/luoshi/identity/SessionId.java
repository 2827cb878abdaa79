package org.luoshi.identity;

import java.util.UUID;
import org.luoshi.kernel.Identifier;

/** One signed-in browser of one person. Not the secret in the cookie, of which only the hash is kept. */
public record SessionId(UUID value) implements Identifier {

    public static SessionId next() {
        return new SessionId(Identifier.next());
    }

    public static SessionId valueOf(String text) {
        return new SessionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
