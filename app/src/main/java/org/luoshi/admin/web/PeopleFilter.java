package org.luoshi.admin.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.jspecify.annotations.Nullable;
import org.luoshi.identity.AccountStatus;
import org.luoshi.kernel.Post;

/**
 * Which people the list shows.
 *
 * @param q a part of a name, a sign-in name or an organisation
 */
public record PeopleFilter(
        @Nullable String q,
        @Nullable AccountStatus status,
        @Nullable Post post,
        @Nullable Integer page) {

    int pageNumber() {
        return page == null || page < 1 ? 1 : Math.min(page, 100_000);
    }

    public boolean narrows() {
        return words() != null || status != null || post != null;
    }

    @Nullable
    String words() {
        return q == null || q.isBlank() ? null : q.strip();
    }

    /** The list with these conditions, to which a page number is added. */
    public String url() {
        var url = new StringBuilder("/w/people?");
        if (words() != null)
            url.append("q=").append(URLEncoder.encode(words(), UTF_8)).append('&');
        if (status != null) url.append("status=").append(status).append('&');
        if (post != null) url.append("post=").append(post).append('&');
        return url.toString();
    }
}
