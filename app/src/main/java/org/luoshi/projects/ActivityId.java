package org.luoshi.projects;

import java.util.UUID;
import org.luoshi.kernel.Identifier;
import org.luoshi.kernel.Subject;

/** One day of help that a project gave. */
public record ActivityId(UUID value) implements Identifier {

    public static ActivityId next() {
        return new ActivityId(Identifier.next());
    }

    public static ActivityId valueOf(String text) {
        return new ActivityId(UUID.fromString(text));
    }

    public Subject subject() {
        return Subject.of("activity", this);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
