package org.luoshi.disclosure.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a project's public page in the list of its versions. Public for templates only.
 *
 * @param change null for the first
 * @param before the version before it; null for the first
 */
public record Version(
        int version,
        Instant publishedAt,
        @Nullable String change,
        int sessions,
        int personTimes,
        @Nullable Version before) {}
