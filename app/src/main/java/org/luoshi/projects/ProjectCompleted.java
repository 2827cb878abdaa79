package org.luoshi.projects;

import java.time.Instant;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.ClauseRef;
import org.luoshi.kernel.DomainEvent;
import org.luoshi.kernel.Subject;

/** Everything planned is done and confirmed. */
@DomainEvent.Name("projects.project-completed/1")
public record ProjectCompleted(ProjectId project, ClauseRef clause, Actor actor, Instant at) implements DomainEvent {

    @Override
    public Subject subject() {
        return project.subject();
    }
}
