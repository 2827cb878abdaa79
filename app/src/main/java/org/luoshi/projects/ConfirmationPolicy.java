package org.luoshi.projects;

import java.time.Duration;
import java.time.Instant;

/**
 * How long the receiving side has.
 *
 * @param linkDays days for which a confirmation link is good
 */
public record ConfirmationPolicy(int linkDays) {

    public ConfirmationPolicy {
        if (linkDays < 1) throw new IllegalArgumentException("a link lives some time");
    }

    Instant expires(Instant sent) {
        return sent.plus(Duration.ofDays(linkDays));
    }
}
