package org.luoshi.organisations;

import java.time.Instant;
import java.util.List;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.DomainEvent;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Subject;

/**
 * The facts about an organisation have changed.
 *
 * @param facts which ones, by the names of {@link OrganisationFacts}; never their values
 */
@DomainEvent.Name("organisations.organisation-changed/1")
public record OrganisationChanged(OrganisationId organisation, List<String> facts, Actor actor, Instant at)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return Subject.of("organisation", organisation);
    }
}
