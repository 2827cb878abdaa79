package org.luoshi.directives;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.ClauseRef;

/**
 * What a document states about an organisation, a project and so on; never a record of the product's own.
 *
 * @param quantity figures as they are written, {@code 500余万元}; null when there are none
 * @param note the editor's remark (编者注), which no document says; null when there is none
 * @param sources where it is stated, the chief place first
 */
public record StatedFact(
        String id,
        Kind kind,
        String subject,
        String statement,
        @Nullable String quantity,
        @Nullable String note,
        List<ClauseRef> sources) {

    /** What the fact is about. */
    public enum Kind {
        ORGANISATION,
        PROJECT,
        OBLIGATION,
        THRESHOLD,
        COUNTY,
        SERVICE
    }
}
