package org.luoshi.admin.web;

import org.jspecify.annotations.Nullable;
import org.luoshi.identity.AccountStatus;
import org.luoshi.kernel.Post;
import org.luoshi.web.Filter;

/**
 * Which people the list shows.
 *
 * @param q a part of a name, a sign-in name or an organisation
 */
public record PeopleFilter(
        @Nullable String q,
        @Nullable AccountStatus status,
        @Nullable Post post,
        @Nullable Integer page) implements Filter {

    public PeopleFilter {
        q = Filter.filled(q);
    }

    @Override
    public String path() {
        return "/w/people";
    }
}
