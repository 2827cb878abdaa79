package org.luoshi.needs.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.ClauseRef;
import org.luoshi.needs.BeneficiaryGroup;
import org.luoshi.needs.Estimate;
import org.luoshi.needs.NeedId;
import org.luoshi.needs.Speciality;
import org.luoshi.needs.Standing;

/**
 * All of one need. Public for templates only.
 *
 * @param place the township in full, from the municipality down
 * @param lists the lists of target areas that its county stands on
 */
public record NeedSheet(
        NeedId id,
        String number,
        Standing standing,
        String title,
        String postedBy,
        String verifier,
        @Nullable String claimedBy,
        @Nullable LocalDate heldUntil,
        String place,
        String village,
        List<Speciality> specialities,
        List<BeneficiaryGroup> groups,
        Estimate estimate,
        int sessions,
        LocalDate firstDay,
        LocalDate lastDay,
        String remarks,
        Instant postedAt,
        List<TargetList> lists,
        ClauseRef clause) {

    /** A list of target areas and the clause that draws it up. */
    public record TargetList(String name, ClauseRef clause) {}
}
