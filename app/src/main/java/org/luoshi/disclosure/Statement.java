package org.luoshi.disclosure;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.AttachmentId;

/**
 * What whoever publishes states with it.
 *
 * @param seen the mark of the draft that was looked at
 * @param reasons for each question without an answer, the reason that the public will read instead
 * @param photos that become or stay public; what is left out is shown nowhere any more
 * @param change what is different from the version before; needed from the second on
 */
public record Statement(
        @Nullable String seen,
        Map<Question, String> reasons,
        Set<AttachmentId> photos,
        @Nullable String change) {

    public static final Statement NOTHING = new Statement(null, Map.of(), Set.of(), null);
}
