package org.luoshi.projects.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.luoshi.projects.ProjectStatus;

/** The conditions above the list of projects, as its URL carries them. Public for templates only. */
public record ProjectFilter(
        @Nullable String q,
        @Nullable ProjectStatus status,
        @Nullable Integer page) {

    public int pageNumber() {
        return page == null || page < 1 ? 1 : Math.min(page, 100_000);
    }

    public @Nullable String words() {
        return q == null || q.isBlank() ? null : q.strip();
    }

    public boolean narrows() {
        return words() != null || status != null;
    }

    /** The list under these conditions; what follows is a page. */
    public String url() {
        var url = new StringBuilder("/w/projects?");
        if (words() != null)
            url.append("q=")
                    .append(URLEncoder.encode(words(), StandardCharsets.UTF_8))
                    .append('&');
        if (status != null) url.append("status=").append(status).append('&');
        return url.toString();
    }
}
