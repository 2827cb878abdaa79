package org.luoshi.needs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.DomainEvent;
import org.luoshi.kernel.Subject;

/** The county vouches for a need. */
@DomainEvent.Name("needs.need-verified/1")
public record NeedVerified(NeedId need, @Nullable String opinion, Actor actor, Instant at) implements DomainEvent {

    @Override
    public Subject subject() {
        return need.subject();
    }
}
