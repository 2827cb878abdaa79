package org.luoshi.identity;

import java.util.UUID;
import org.luoshi.kernel.Identifier;

/** One link that was sent to one person. Not its secret, of which only the hash is kept. */
public record LinkId(UUID value) implements Identifier {

    public static LinkId next() {
        return new LinkId(Identifier.next());
    }

    public static LinkId valueOf(String text) {
        return new LinkId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
