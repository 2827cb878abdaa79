package org.luoshi.directives;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.DocumentRef;

/**
 * An official document, or a report about one.
 *
 * @param number in the national form {@code 渝社医协发〔2022〕46号}; null when it has none or it is not known
 * @param issuer null when it is not known
 * @param issuedOn null when it is not known
 * @param adoptedBy the session that adopted it; null when it is not known
 * @param tag how a tag names it: {@code 46号}; null when it is only cited by the others
 * @param sourceNote how its text came here and what was left out
 */
public record Document(
        DocumentRef ref,
        @Nullable String number,
        String title,
        @Nullable String issuer,
        @Nullable LocalDate issuedOn,
        Kind kind,
        @Nullable String adoptedBy,
        Status status,
        Binding binding,
        @Nullable String tag,
        String sourceNote) {

    /** What sort of text it is. */
    public enum Kind {
        NOTICE,
        PLAN,
        GUIDE,
        OPINION,
        AGREEMENT,
        NEWS
    }

    /** Where it stands: a document of the association is in force until it is superseded. */
    public enum Status {
        IN_FORCE,
        EXPIRED,
        PUBLISHED,
        CITED
    }

    /** What it means to the association: a duty, the setting of the work, or a model to measure by. */
    public enum Binding {
        BINDS,
        CONTEXT,
        BENCHMARK
    }
}
