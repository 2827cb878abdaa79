package org.luoshi.projects;

import java.time.Instant;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.ClauseRef;
import org.luoshi.kernel.DomainEvent;
import org.luoshi.kernel.Subject;
import org.luoshi.needs.NeedId;

/** A claimed need became a project whose plan is being written. */
@DomainEvent.Name("projects.project-prepared/1")
public record ProjectPrepared(ProjectId project, NeedId need, ClauseRef clause, Actor actor, Instant at)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return project.subject();
    }
}
