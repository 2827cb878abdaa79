package org.luoshi.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param page counted from 1
 * @param total exact up to {@link #COUNTED}; one more means "more than that", and the exact figure is a request of its own
 * @param next the key of the last row, from which deep pages go on without counting; null on the last page
 */
public record Paged<T>(
        List<T> rows,
        int page,
        int size,
        long total,
        @Nullable String next) {

    public static final int COUNTED = 10_000;

    public boolean more() {
        return total > COUNTED;
    }

    public int pages() {
        return (int) Math.max(1, (Math.min(total, COUNTED) + size - 1) / size);
    }

    public long first() {
        return rows.isEmpty() ? 0 : (long) (page - 1) * size + 1;
    }

    public long last() {
        return rows.isEmpty() ? 0 : first() + rows.size() - 1;
    }

    public <R> Paged<R> map(Function<T, R> change) {
        return new Paged<>(rows.stream().map(change).toList(), page, size, total, next);
    }
}
