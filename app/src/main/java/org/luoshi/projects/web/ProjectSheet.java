package org.luoshi.projects.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.ClauseRef;
import org.luoshi.needs.NeedId;
import org.luoshi.projects.ActivityId;
import org.luoshi.projects.ActivityStatus;
import org.luoshi.projects.ProjectId;
import org.luoshi.projects.ProjectStatus;
import org.luoshi.projects.Standing;
import org.luoshi.projects.Undertaking;

/** All of one project. Public for templates only. */
public record ProjectSheet(
        ProjectId id,
        @Nullable String number,
        NeedId need,
        String needNumber,
        String title,
        Standing standing,
        String lead,
        String recipient,
        String county,
        String place,
        @Nullable Planned plan,
        Set<Undertaking> undertakings,
        @Nullable String outcome,
        List<Day> days,
        ClauseRef clause) {

    /** What the member promised, with the accountable person's name. */
    public record Planned(
            String accountable, String summary, int sessions, int people, LocalDate firstDay, LocalDate lastDay) {}

    /** One day of help in the project's list. */
    public record Day(
            ActivityId id,
            LocalDate day,
            String place,
            int personTimes,
            ActivityStatus status,
            @Nullable String receipt) {}

    public ProjectStatus status() {
        return standing.status();
    }

    public int personTimes(boolean confirmedOnly) {
        return days.stream()
                .filter(day -> !confirmedOnly || day.status() == ActivityStatus.CONFIRMED)
                .mapToInt(Day::personTimes)
                .sum();
    }

    public long confirmed() {
        return days.stream()
                .filter(day -> day.status() == ActivityStatus.CONFIRMED)
                .count();
    }
}
