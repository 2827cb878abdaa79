package org.luoshi.needs;

import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.OrganisationId;

/** What decides who may do what with a need: where it stands, and whose it is. */
public record Standing(
        NeedStatus status,
        OrganisationId postedBy,
        OrganisationId verifier,
        @Nullable OrganisationId claimedBy) {}
