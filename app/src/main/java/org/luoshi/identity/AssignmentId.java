package org.luoshi.identity;

import java.util.UUID;
import org.luoshi.kernel.Identifier;

/** One post of one person in one organisation. */
public record AssignmentId(UUID value) implements Identifier {

    public static AssignmentId next() {
        return new AssignmentId(Identifier.next());
    }

    public static AssignmentId valueOf(String text) {
        return new AssignmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
