package org.luoshi.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The conditions above a list, as its address carries them: a record whose components are the parameters. */
public interface Filter {

    /** What says where in the list one stands, and so is no condition. */
    Set<String> PLACES = Set.of("page", "before");

    /** Where the list is. */
    String path();

    default @Nullable Integer page() {
        return null;
    }

    default int pageNumber() {
        var page = page();
        return page == null || page < 1 ? 1 : Math.min(page, 100_000);
    }

    default boolean narrows() {
        return !conditions().isEmpty();
    }

    /** The list under these conditions; what follows is a place. */
    default String url() {
        return url(path());
    }

    /** Another list under these conditions; what follows is a place. */
    default String url(String other) {
        return other + "?" + (narrows() ? address(conditions()) + "&" : "");
    }

    /** What another address shows under these conditions, for a link to it. */
    default String at(String other) {
        return narrows() ? other + "?" + address(conditions()) : other;
    }

    private Map<String, String> conditions() {
        var given = new LinkedHashMap<String, String>();
        for (var parameter : getClass().getRecordComponents())
            try {
                var value = parameter.getAccessor().invoke(this);
                if (value != null && !PLACES.contains(parameter.getName()))
                    given.put(parameter.getName(), value.toString());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record can always be read", e);
            }
        return given;
    }

    /** Parameters as the query part of an address. */
    static String address(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** What was typed; nothing when that is only blanks. */
    static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
