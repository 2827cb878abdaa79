package org.luoshi.inbox;

import java.util.UUID;
import org.luoshi.kernel.Identifier;

/** One task or notice on one desk. */
public record TaskId(UUID value) implements Identifier {

    public static TaskId valueOf(String text) {
        return new TaskId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
