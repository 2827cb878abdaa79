package org.luoshi.needs.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.needs.NeedStatus;
import org.luoshi.needs.Speciality;

/** The conditions above the list of needs, as its URL carries them. Public for templates only. */
public record NeedFilter(
        @Nullable String q,
        @Nullable NeedStatus status,
        @Nullable String county,
        @Nullable Speciality speciality,
        @Nullable Integer page) {

    public int pageNumber() {
        return page == null || page < 1 ? 1 : Math.min(page, 100_000);
    }

    public boolean narrows() {
        return !parameters().isEmpty();
    }

    /** The list under these conditions; what follows is a page. */
    public String url() {
        return url("/w/needs");
    }

    String url(String path) {
        return path + "?"
                + parameters().entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8)
                                + "&")
                        .collect(Collectors.joining());
    }

    private Map<String, String> parameters() {
        var given = new LinkedHashMap<String, String>();
        if (q != null && !q.isBlank()) given.put("q", q.strip());
        if (status != null) given.put("status", status.name());
        if (county != null && !county.isBlank()) given.put("county", county);
        if (speciality != null) given.put("speciality", speciality.name());
        return given;
    }
}
