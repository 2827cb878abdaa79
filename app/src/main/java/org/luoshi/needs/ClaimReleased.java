package org.luoshi.needs;

import java.time.Instant;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.DomainEvent;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Subject;

/** A member gave a need back; the opinion is the reason. */
@DomainEvent.Name("needs.claim-released/1")
public record ClaimReleased(NeedId need, OrganisationId member, String opinion, Actor actor, Instant at)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return need.subject();
    }
}
