package org.luoshi.needs;

import java.time.Instant;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.DomainEvent;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Subject;

/** A hold ended before anything came of the claim; the need is open again. */
@DomainEvent.Name("needs.claim-lapsed/1")
public record ClaimLapsed(NeedId need, OrganisationId member, Actor actor, Instant at) implements DomainEvent {

    @Override
    public Subject subject() {
        return need.subject();
    }
}
