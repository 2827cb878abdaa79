package org.luoshi.directives.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.directives.ClauseText;
import org.luoshi.directives.StatedFact;

/**
 * A clause with what it states and what serves it. Public for templates only.
 *
 * @param serving public projects that serve it
 * @param servedAt where they are listed; null when there are none
 */
public record ClauseView(
        ClauseText clause,
        List<StatedFact> facts,
        int serving,
        @Nullable String servedAt) {}
