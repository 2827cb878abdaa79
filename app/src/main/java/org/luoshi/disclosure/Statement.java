package org.luoshi.disclosure;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What whoever publishes states with it.
 *
 * @param seen the mark of the draft that was looked at
 * @param reasons for each question without an answer, the reason that the public will read instead
 * @param change what is different from the version before; needed from the second on
 */
public record Statement(
        @Nullable String seen,
        Map<Question, String> reasons,
        @Nullable String change) {}
