package org.luoshi.needs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.ClauseRef;
import org.luoshi.kernel.DomainEvent;
import org.luoshi.kernel.Subject;

/** A need is open to the members. */
@DomainEvent.Name("needs.need-published/1")
public record NeedPublished(NeedId need, @Nullable String opinion, ClauseRef clause, Actor actor, Instant at)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return need.subject();
    }
}
