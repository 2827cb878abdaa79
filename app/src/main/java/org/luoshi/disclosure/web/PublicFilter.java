package org.luoshi.disclosure.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.needs.Speciality;

/**
 * Which published projects, as the URL of a list or of a file of open data says. Public for templates only.
 *
 * @param county the code of a county of today
 * @param year of which only the days of help count
 * @param clause of a document, such as {@code D46 二(三)}
 */
public record PublicFilter(
        @Nullable String q,
        @Nullable String county,
        @Nullable Integer year,
        @Nullable Speciality speciality,
        @Nullable String clause,
        @Nullable String number,
        @Nullable Integer page) {

    public static final PublicFilter ALL = new PublicFilter(null, null, null, null, null, null, null);

    public int pageNumber() {
        return page == null || page < 1 ? 1 : Math.min(page, 100_000);
    }

    public @Nullable String words() {
        return filled(q);
    }

    static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public boolean narrows() {
        return !parameters().isEmpty();
    }

    /** The conditions after a path and its question mark; what follows is one more. */
    public String query() {
        return parameters().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining());
    }

    /** The same in full, for a link to it. */
    public String at(String path) {
        var query = query();
        return query.isEmpty() ? path : path + "?" + query.substring(0, query.length() - 1);
    }

    private Map<String, String> parameters() {
        var given = new LinkedHashMap<String, String>();
        put(given, "q", q);
        put(given, "county", county);
        if (year != null) given.put("year", String.valueOf(year));
        if (speciality != null) given.put("speciality", speciality.name());
        put(given, "clause", clause);
        put(given, "number", number);
        return given;
    }

    private static void put(Map<String, String> given, String name, @Nullable String text) {
        var filled = filled(text);
        if (filled != null) given.put(name, filled);
    }
}
