package org.luoshi.disclosure.web;

import org.jspecify.annotations.Nullable;
import org.luoshi.needs.Speciality;
import org.luoshi.web.Filter;

/**
 * Which published projects, as the URL of a list or of a file of open data says. Public for templates only.
 *
 * @param county the code of a county of today
 * @param year of which only the days of help count
 * @param clause of a document, such as {@code D46 二(三)}
 */
public record PublicFilter(
        @Nullable String q,
        @Nullable String county,
        @Nullable Integer year,
        @Nullable Speciality speciality,
        @Nullable String clause,
        @Nullable String number,
        @Nullable Integer page)
        implements Filter {

    public static final PublicFilter ALL = new PublicFilter(null, null, null, null, null, null, null);

    public PublicFilter {
        q = Filter.filled(q);
        county = Filter.filled(county);
        clause = Filter.filled(clause);
        number = Filter.filled(number);
    }

    @Override
    public String path() {
        return "/projects";
    }
}
