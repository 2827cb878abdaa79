package org.luoshi.projects;

import java.time.Instant;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.DomainEvent;
import org.luoshi.kernel.Subject;
import org.luoshi.rules.InForce;

/** The receiving side was asked to confirm an activity, by a link that ends at {@code expires}. */
@DomainEvent.Name("projects.confirmation-asked/1")
public record ConfirmationAsked(
        ActivityId activity,
        ConfirmationId confirmation,
        Instant expires,
        InForce<ConfirmationPolicy> under,
        Actor actor,
        Instant at)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return activity.subject();
    }
}
