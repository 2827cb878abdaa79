package org.luoshi.projects.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.needs.BeneficiaryGroup;
import org.luoshi.needs.Speciality;
import org.luoshi.projects.ActivityId;
import org.luoshi.projects.ActivityStatus;
import org.luoshi.projects.ConfirmationId;
import org.luoshi.projects.Parties;
import org.luoshi.projects.ProjectId;

/**
 * All of one day of help. Public for templates only.
 *
 * @param open the question to the receiving side that has not been answered yet
 */
public record ActivitySheet(
        ActivityId id,
        ProjectId project,
        Parties parties,
        String title,
        String lead,
        String recipient,
        LocalDate day,
        LocalTime from,
        LocalTime until,
        String place,
        Map<Speciality, Integer> team,
        Map<BeneficiaryGroup, Integer> served,
        String remarks,
        ActivityStatus status,
        @Nullable String receipt,
        @Nullable Instant confirmedAt,
        @Nullable Question open) {

    /** A link that was sent out. */
    public record Question(ConfirmationId id, Instant expiresAt) {}

    public int personTimes() {
        return served.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int doctors() {
        return team.values().stream().mapToInt(Integer::intValue).sum();
    }
}
