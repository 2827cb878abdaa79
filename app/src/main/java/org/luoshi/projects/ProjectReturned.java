package org.luoshi.projects;

import java.time.Instant;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.DomainEvent;
import org.luoshi.kernel.Subject;

/** A plan went back; the opinion is the reason. */
@DomainEvent.Name("projects.project-returned/1")
public record ProjectReturned(ProjectId project, String opinion, Actor actor, Instant at) implements DomainEvent {

    @Override
    public Subject subject() {
        return project.subject();
    }
}
