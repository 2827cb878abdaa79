package org.luoshi.admin.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.luoshi.web.Filter;
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

        @Nullable Long before)
        implements Filter {

    public AuditFilter {
        event = Filter.filled(event);
        organisation = Filter.filled(organisation);
    }

    @Override
    public String path() {
        return "/w/audit";
    }
}
