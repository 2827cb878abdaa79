package org.luoshi.admin.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.luoshi.identity.ApiKeyId;
import org.luoshi.kernel.Post;

/**
 * One API key that was not revoked.
 *
 * @param lastDay the last day on which it works
 * @param usedOn the last day on which it was used; null when it never was
 */
public record KeyRow(
        ApiKeyId id,
        String name,
        String organisation,
        Post post,
        LocalDate madeOn,
        LocalDate lastDay,
        @Nullable LocalDate usedOn,
        State state) {

    /** Whether a key still opens anything, and if not, why. */
    public enum State {
        WORKS,
        EXPIRED,
        POST_ENDED
    }
}
