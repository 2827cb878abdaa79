package org.luoshi.needs;

import java.util.UUID;
import org.luoshi.kernel.Identifier;
import org.luoshi.kernel.Subject;

/** One need. */
public record NeedId(UUID value) implements Identifier {

    public static NeedId next() {
        return new NeedId(Identifier.next());
    }

    public static NeedId valueOf(String text) {
        return new NeedId(UUID.fromString(text));
    }

    public Subject subject() {
        return Subject.of("need", this);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
