package org.luoshi.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, told in the transaction in which it happened. Every event is audited. Implementations are
 * records; their names and components are a contract, kept in {@code events.golden}, and hold no personal data.
 */
public interface DomainEvent {

    Subject subject();

    Actor actor();

    Instant at();

    /** The clause that asked for this act, if one did. */
    default @Nullable ClauseRef clause() {
        return null;
    }

    /** What the actor said about it, shown in the record's trail. */
    default @Nullable String opinion() {
        return null;
    }

    /** The stable name and version of an event: {@code projects.activity-confirmed/1}. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Name {
        String value();
    }
}
