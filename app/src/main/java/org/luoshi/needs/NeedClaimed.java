package org.luoshi.needs;

import java.time.Instant;
import java.time.LocalDate;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.ClauseRef;
import org.luoshi.kernel.DomainEvent;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Subject;

/** A member took a need on, and holds it until a day. */
@DomainEvent.Name("needs.need-claimed/1")
public record NeedClaimed(
        NeedId need,
        OrganisationId member,
        LocalDate heldUntil,
        ClaimBasis basis,
        ClauseRef clause,
        Actor actor,
        Instant at)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return need.subject();
    }
}
