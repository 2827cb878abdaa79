package org.luoshi.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days from {@code from} (included) to {@code to} (excluded), as in the database.
 *
 * @param to null when the end is open
 */
public record DateRange(LocalDate from, @Nullable LocalDate to) {

    public DateRange {
        if (to != null && !to.isAfter(from)) throw new IllegalArgumentException("ends before it begins");
    }

    /** What people write: both days included. */
    public static DateRange between(LocalDate first, LocalDate last) {
        return new DateRange(first, last.plusDays(1));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
