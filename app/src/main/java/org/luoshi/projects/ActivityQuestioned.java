package org.luoshi.projects;

import java.time.Instant;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.DomainEvent;
import org.luoshi.kernel.Subject;

/** The receiving side found figures that differ; the opinion says which. */
@DomainEvent.Name("projects.activity-questioned/1")
public record ActivityQuestioned(ActivityId activity, ProjectId project, String opinion, Actor actor, Instant at)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return activity.subject();
    }
}
