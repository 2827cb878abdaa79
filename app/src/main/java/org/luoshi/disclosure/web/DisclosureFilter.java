package org.luoshi.disclosure.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The conditions above the list of what is public, as its URL carries them. Public for templates only. */
public record DisclosureFilter(
        @Nullable String q,
        @Nullable DisclosureState state,
        @Nullable Integer page) {

    public int pageNumber() {
        return page == null || page < 1 ? 1 : Math.min(page, 100_000);
    }

    public @Nullable String words() {
        return PublicFilter.filled(q);
    }

    public boolean narrows() {
        return words() != null || state != null;
    }

    /** The list under these conditions; what follows is a page. */
    public String url() {
        var url = new StringBuilder("/w/disclosure?");
        var words = words();
        if (words != null)
            url.append("q=")
                    .append(URLEncoder.encode(words, StandardCharsets.UTF_8))
                    .append('&');
        if (state != null) url.append("state=").append(state).append('&');
        return url.toString();
    }
}
