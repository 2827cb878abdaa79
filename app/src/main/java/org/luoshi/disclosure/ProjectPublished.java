package org.luoshi.disclosure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.ClauseRef;
import org.luoshi.kernel.DomainEvent;
import org.luoshi.kernel.Subject;
import org.luoshi.projects.ProjectId;

/** A project's page is public, or public in a new version; the opinion says what changed. */
@DomainEvent.Name("disclosure.project-published/1")
public record ProjectPublished(
        ProjectId project, int version, @Nullable String opinion, ClauseRef clause, Actor actor, Instant at)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return project.subject();
    }
}
