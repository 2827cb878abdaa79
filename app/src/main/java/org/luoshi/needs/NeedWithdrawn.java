package org.luoshi.needs;

import java.time.Instant;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.DomainEvent;
import org.luoshi.kernel.Subject;

/** A need is no longer needed; the opinion is the reason. */
@DomainEvent.Name("needs.need-withdrawn/1")
public record NeedWithdrawn(NeedId need, String opinion, Actor actor, Instant at) implements DomainEvent {

    @Override
    public Subject subject() {
        return need.subject();
    }
}
