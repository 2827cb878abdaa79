package org.luoshi.web;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.Trail;
import org.luoshi.identity.OrganisationNames;
import org.luoshi.kernel.ClauseRef;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Subject;
import org.springframework.stereotype.Component;

/** The trail of records as people read it: who did what, when, in which capacity, with which opinion. */
@Component
public class Timeline {

    private final Trail trail;
    private final OrganisationNames organisations;

    Timeline(Trail trail, OrganisationNames organisations) {
        this.trail = trail;
        this.organisations = organisations;
    }

    /**
     * One line of a trail.
     *
     * @param organisation empty when the product itself acted
     * @param event the text's key without its prefix {@code event.}
     */
    public record Line(
            Instant at,
            String organisation,
            Post post,
            String event,
            @Nullable String opinion,
            @Nullable ClauseRef clause) {}

    /** The lines of some records together, latest first. */
    public List<Line> of(Collection<Subject> subjects) {
        var entries = trail.of(subjects);
        var names = organisations.of(entries.stream()
                .map(entry -> entry.actor().organisation())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return entries.stream()
                .map(entry -> new Line(
                        entry.at(),
                        Objects.requireNonNullElse(names.get(entry.actor().organisation()), ""),
                        entry.actor().post(),
                        entry.event(),
                        entry.opinion(),
                        entry.clause()))
                .toList();
    }
}
