package org.luoshi.projects;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.ClauseRef;
import org.luoshi.kernel.DomainEvent;
import org.luoshi.kernel.Subject;

/** The association approved a project. */
@DomainEvent.Name("projects.project-approved/1")
public record ProjectApproved(
        ProjectId project, String number, @Nullable String opinion, ClauseRef clause, Actor actor, Instant at)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return project.subject();
    }
}
