package org.luoshi.needs.web;

import org.jspecify.annotations.Nullable;
import org.luoshi.needs.NeedStatus;
import org.luoshi.needs.Speciality;
import org.luoshi.web.Filter;

/** The conditions above the list of needs, as its URL carries them. Public for templates only. */
public record NeedFilter(
        @Nullable String q,
        @Nullable NeedStatus status,
        @Nullable String county,
        @Nullable Speciality speciality,
        @Nullable Integer page)
        implements Filter {

    public NeedFilter {
        q = Filter.filled(q);
        county = Filter.filled(county);
    }

    @Override
    public String path() {
        return "/w/needs";
    }
}
