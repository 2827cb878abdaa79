package org.luoshi.organisations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.OrganisationId;

/**
 * One organisation as its page and its form show it; without the telephone for readers whom it does not concern.
 *
 * @param version to be handed back with a change
 * @param doubt what is wrong with the credit code; null when nothing is
 */
public record RegisterEntry(
        OrganisationId id, int version, OrganisationFacts facts, CreditCode.@Nullable Doubt doubt, Instant changedAt) {}
