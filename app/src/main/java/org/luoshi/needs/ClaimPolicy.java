package org.luoshi.needs;

import java.time.LocalDate;
import org.luoshi.kernel.Refusal;

/**
 * How long and how many needs a member may hold.
 *
 * @param holdDays days from the claim until the project must have been approved
 * @param openClaimsPerMember needs that one member may hold at a time
 */
public record ClaimPolicy(int holdDays, int openClaimsPerMember) {

    public ClaimPolicy {
        if (holdDays < 1 || openClaimsPerMember < 1) throw new IllegalArgumentException("a claim can be held");
    }

    void check(long openClaims) {
        if (openClaims >= openClaimsPerMember) throw Refusal.conflict("needs.claim.too-many", openClaimsPerMember);
    }

    LocalDate heldUntil(LocalDate today) {
        return today.plusDays(holdDays);
    }
}
