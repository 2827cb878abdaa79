package org.luoshi.admin.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.luoshi.identity.AssignmentId;
import org.luoshi.kernel.Post;

/**
 * One post of a person, past ones included.
 *
 * @param to the first day on which the person no longer has it
 */
public record PostRow(
        AssignmentId id,
        String organisation,
        Post post,
        LocalDate from,
        @Nullable LocalDate to) {

    public boolean ended(LocalDate today) {
        return to != null && !to.isAfter(today);
    }

    public @Nullable LocalDate lastDay() {
        return to == null ? null : to.minusDays(1);
    }
}
