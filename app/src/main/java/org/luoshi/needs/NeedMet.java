package org.luoshi.needs;

import java.time.Instant;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.DomainEvent;
import org.luoshi.kernel.Subject;

/** Help came, and the receiving side confirmed it. */
@DomainEvent.Name("needs.need-met/1")
public record NeedMet(NeedId need, Actor actor, Instant at) implements DomainEvent {

    @Override
    public Subject subject() {
        return need.subject();
    }
}
