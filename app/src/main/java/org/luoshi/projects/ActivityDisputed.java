package org.luoshi.projects;

import java.time.Instant;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.DomainEvent;
import org.luoshi.kernel.Subject;

/** The receiving side denies an activity or was charged for it. */
@DomainEvent.Name("projects.activity-disputed/1")
public record ActivityDisputed(ActivityId activity, ProjectId project, String opinion, Actor actor, Instant at)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return activity.subject();
    }
}
