package org.luoshi.admin.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * Which part of the trail is shown.
 *
 * @param event the stable name without its version
 * @param organisation its name, exactly
 * @param before the entry above which the page begins
 */
public record AuditFilter(
        @Nullable String event,
        @Nullable String organisation,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate day,

        @Nullable Long before) {

    public boolean narrows() {
        return event() != null || organisation() != null || day != null;
    }

    @Override
    public @Nullable String event() {
        return blankAsNull(event);
    }

    @Override
    public @Nullable String organisation() {
        return blankAsNull(organisation);
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The page with these conditions, to which the entry to begin above is added. */
    public String url() {
        var url = new StringBuilder("/w/audit?");
        add(url, "event", event());
        add(url, "organisation", organisation());
        add(url, "day", day == null ? null : day.toString());
        return url.toString();
    }

    private static void add(StringBuilder url, String name, @Nullable String value) {
        if (value != null)
            url.append(name).append('=').append(URLEncoder.encode(value, UTF_8)).append('&');
    }
}
