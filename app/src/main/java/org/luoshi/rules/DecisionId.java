package org.luoshi.rules;

import java.util.UUID;
import org.luoshi.kernel.Identifier;

/** One recorded decision. */
public record DecisionId(UUID value) implements Identifier {

    public static DecisionId next() {
        return new DecisionId(Identifier.next());
    }

    public static DecisionId valueOf(String text) {
        return new DecisionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
