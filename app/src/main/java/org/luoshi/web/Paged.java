package org.luoshi.web;

import java.util.ArrayList;
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

    /** Whether the page lies where nothing is counted any more, so that it has a place but no number. */
    public boolean deep() {
        return page > pages();
    }

    /** The page numbers worth a link, with 0 for a gap. */
    public List<Integer> numbers() {
        var numbers = new ArrayList<Integer>();
        for (var number = 1; number <= pages(); number++) {
            if (number == 1 || number == pages() || Math.abs(number - page) <= 2) numbers.add(number);
            else if (numbers.get(numbers.size() - 1) != 0) numbers.add(0);
        }
        return numbers;
    }

    public <R> Paged<R> map(Function<T, R> change) {
        return new Paged<>(rows.stream().map(change).toList(), page, size, total, next);
    }
}
