package org.luoshi.disclosure.web;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.luoshi.projects.ProjectId;

/**
 * One project in the secretariat's list. Public for templates only.
 *
 * @param confirmed days of help that the receiving side confirmed
 * @param due by when it has to be public; null while nothing is confirmed
 * @param version null while it was never public
 */
public record DisclosureRow(
        ProjectId id,
        String number,
        String title,
        String lead,
        int confirmed,
        @Nullable LocalDate due,
        @Nullable Integer version,
        @Nullable Instant publishedAt,
        DisclosureState state) {}
