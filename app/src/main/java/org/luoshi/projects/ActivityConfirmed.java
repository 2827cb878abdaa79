package org.luoshi.projects;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.DomainEvent;
import org.luoshi.kernel.Subject;

/** The receiving side confirmed an activity as recorded. */
@DomainEvent.Name("projects.activity-confirmed/1")
public record ActivityConfirmed(
        ActivityId activity,
        ProjectId project,
        String receipt,
        @Nullable String opinion,
        Actor actor,
        Instant at) implements DomainEvent {

    @Override
    public Subject subject() {
        return activity.subject();
    }
}
