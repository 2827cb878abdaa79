package org.luoshi.identity;

import java.util.UUID;
import org.luoshi.kernel.Identifier;

/** One API key. Not its secret, of which only the hash is kept. */
public record ApiKeyId(UUID value) implements Identifier {

    public static ApiKeyId next() {
        return new ApiKeyId(Identifier.next());
    }

    public static ApiKeyId valueOf(String text) {
        return new ApiKeyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
