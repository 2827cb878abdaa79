package org.luoshi.projects;

import java.util.UUID;
import org.luoshi.kernel.Identifier;
import org.luoshi.kernel.Subject;

/** One project. */
public record ProjectId(UUID value) implements Identifier {

    public static ProjectId next() {
        return new ProjectId(Identifier.next());
    }

    public static ProjectId valueOf(String text) {
        return new ProjectId(UUID.fromString(text));
    }

    public Subject subject() {
        return Subject.of("project", this);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
