package org.luoshi.needs;

import java.time.Instant;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.DomainEvent;
import org.luoshi.kernel.Subject;

/** A need went back to who posted it; the opinion is the reason. */
@DomainEvent.Name("needs.need-returned/1")
public record NeedReturned(NeedId need, String opinion, Actor actor, Instant at) implements DomainEvent {

    @Override
    public Subject subject() {
        return need.subject();
    }
}
