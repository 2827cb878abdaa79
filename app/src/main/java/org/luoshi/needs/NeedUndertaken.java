package org.luoshi.needs;

import java.time.Instant;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.DomainEvent;
import org.luoshi.kernel.Subject;

/** An approved project serves a need. */
@DomainEvent.Name("needs.need-undertaken/1")
public record NeedUndertaken(NeedId need, Actor actor, Instant at) implements DomainEvent {

    @Override
    public Subject subject() {
        return need.subject();
    }
}
