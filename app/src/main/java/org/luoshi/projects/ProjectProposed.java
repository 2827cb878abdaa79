package org.luoshi.projects;

import java.time.Instant;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.DomainEvent;
import org.luoshi.kernel.Subject;

/** A member proposed its plan and gave the four undertakings. */
@DomainEvent.Name("projects.project-proposed/1")
public record ProjectProposed(ProjectId project, int plannedSessions, int plannedPeople, Actor actor, Instant at)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return project.subject();
    }
}
