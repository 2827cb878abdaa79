package org.luoshi.needs.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.ClauseRef;
import org.luoshi.kernel.Quantity;
import org.luoshi.needs.NeedId;
import org.luoshi.needs.NeedStatus;
import org.luoshi.needs.Speciality;

/** One line of the list of needs. Public for templates only. */
public record NeedRow(
        NeedId id,
        String number,
        String title,
        String county,
        String postedBy,
        List<Speciality> specialities,
        Quantity people,
        int sessions,
        LocalDate lastDay,
        NeedStatus status,
        @Nullable String claimedBy,
        ClauseRef clause) {}
