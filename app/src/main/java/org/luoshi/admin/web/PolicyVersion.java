package org.luoshi.admin.web;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.ClauseRef;

/**
 * What a policy says from a day on.
 *
 * @param to the first day on which it says something else
 * @param values by component, in the record's order
 * @param clause the clause that the policy carries out, if it is one of a document
 * @param decision null, like all about it, for the product's own first values
 */
public record PolicyVersion(
        LocalDate from,
        @Nullable LocalDate to,
        Map<String, String> values,
        @Nullable ClauseRef clause,
        @Nullable String decidingBody,
        @Nullable LocalDate decidedOn,
        @Nullable String decision) {

    public boolean inForce(LocalDate day) {
        return !from.isAfter(day) && (to == null || to.isAfter(day));
    }

    public @Nullable LocalDate lastDay() {
        return to == null ? null : to.minusDays(1);
    }
}
