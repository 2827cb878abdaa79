package org.luoshi.admin.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.AccountId;
import org.luoshi.kernel.ClauseRef;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Subject;

/**
 * One line of the installation's trail.
 *
 * @param organisation empty when the product itself acted
 * @param event the text's key without its prefix {@code event.}
 */
public record AuditRow(
        long id,
        Instant at,
        String organisation,
        Post post,
        @Nullable AccountId account,
        String event,
        Subject subject,
        @Nullable ClauseRef clause,
        @Nullable String opinion) {}
