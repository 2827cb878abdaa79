package org.luoshi.projects;

import java.util.UUID;
import org.luoshi.kernel.Identifier;
import org.luoshi.kernel.Subject;

/** One request to the receiving side to confirm an activity. */
public record ConfirmationId(UUID value) implements Identifier {

    public static ConfirmationId next() {
        return new ConfirmationId(Identifier.next());
    }

    public static ConfirmationId valueOf(String text) {
        return new ConfirmationId(UUID.fromString(text));
    }

    public Subject subject() {
        return Subject.of("confirmation", this);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
