package org.luoshi.organisations;

import java.time.Instant;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.DomainEvent;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Subject;

/** An organisation has been entered in the register. */
@DomainEvent.Name("organisations.organisation-registered/1")
public record OrganisationRegistered(OrganisationId organisation, OrganisationKind kind, Actor actor, Instant at)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return Subject.of("organisation", organisation);
    }
}
