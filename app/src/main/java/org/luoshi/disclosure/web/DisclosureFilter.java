package org.luoshi.disclosure.web;

import org.jspecify.annotations.Nullable;
import org.luoshi.web.Filter;

/** The conditions above the list of what is public, as its URL carries them. Public for templates only. */
public record DisclosureFilter(
        @Nullable String q,
        @Nullable DisclosureState state,
        @Nullable Integer page) implements Filter {

    public DisclosureFilter {
        q = Filter.filled(q);
    }

    @Override
    public String path() {
        return "/w/disclosure";
    }
}
