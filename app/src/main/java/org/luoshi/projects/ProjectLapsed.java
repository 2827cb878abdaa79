package org.luoshi.projects;

import java.time.Instant;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.DomainEvent;
import org.luoshi.kernel.Subject;

/** The claim ended before the plan was approved. */
@DomainEvent.Name("projects.project-lapsed/1")
public record ProjectLapsed(ProjectId project, Actor actor, Instant at) implements DomainEvent {

    @Override
    public Subject subject() {
        return project.subject();
    }
}
