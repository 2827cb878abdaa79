package org.luoshi.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list as programs read it.
 *
 * @param page counted from 1
 * @param total of all pages
 * @param exact whether the total is exact; otherwise there are more than that
 * @param next the path of the next page; null on the last
 */
public record Listing<T>(
        List<T> items,
        int page,
        int size,
        long total,
        boolean exact,
        @Nullable String next) {

    /** @param url of the list under its conditions; what follows is a page */
    public static <T> Listing<T> of(Paged<T> found, String url) {
        var further = found.rows().size() == found.size()
                && (found.more() || (long) found.page() * found.size() < found.total());
        return new Listing<>(
                found.rows(),
                found.page(),
                found.size(),
                Math.min(found.total(), Paged.COUNTED),
                !found.more(),
                further ? url + "page=" + (found.page() + 1) : null);
    }
}
