package org.luoshi.projects;

import java.time.Instant;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.ClauseRef;
import org.luoshi.kernel.DomainEvent;
import org.luoshi.kernel.Subject;

/** A member recorded a day of help, or corrected the record. */
@DomainEvent.Name("projects.activity-recorded/1")
public record ActivityRecorded(
        ActivityId activity, ProjectId project, int personTimes, ClauseRef clause, Actor actor, Instant at)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return activity.subject();
    }
}
