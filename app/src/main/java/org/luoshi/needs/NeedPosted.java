package org.luoshi.needs;

import java.time.Instant;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.ClauseRef;
import org.luoshi.kernel.DomainEvent;
import org.luoshi.kernel.Subject;

/** A township posted a need, or posted it again corrected. */
@DomainEvent.Name("needs.need-posted/1")
public record NeedPosted(NeedId need, String number, ClauseRef clause, Actor actor, Instant at) implements DomainEvent {

    @Override
    public Subject subject() {
        return need.subject();
    }
}
