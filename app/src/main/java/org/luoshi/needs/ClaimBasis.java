package org.luoshi.needs;

import java.time.LocalDate;
import org.luoshi.kernel.Refusal;
import org.luoshi.rules.InForce;

/**
 * What a claim was decided on, frozen with it.
 *
 * @param openClaims needs that the member held already
 * @param day the day of the claim
 */
public record ClaimBasis(InForce<ClaimPolicy> under, long openClaims, LocalDate day) {

    /** @throws Refusal when the member holds as many as the policy allows */
    LocalDate heldUntil() {
        under.values().check(openClaims);
        return under.values().heldUntil(day);
    }
}
