package org.luoshi.projects;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.luoshi.kernel.Refusal;
import org.luoshi.needs.BeneficiaryGroup;
import org.luoshi.needs.Speciality;

/**
 * A day of help as the member saw it.
 *
 * @param place where exactly, down to the village
 * @param team how many of each speciality came
 * @param served person-times by group: someone who came twice counts twice
 * @param free that nobody was charged anything
 */
public record ActivityDetails(
        LocalDate day,
        LocalTime from,
        LocalTime until,
        String place,
        Map<Speciality, Integer> team,
        Map<BeneficiaryGroup, Integer> served,
        boolean free,
        String remarks) {

    /** More in one cell on one day is a slip of the finger. */
    public static final int MOST = 10_000;

    public ActivityDetails {
        if (!until.isAfter(from)) throw Refusal.invalid("projects.activity.ends-before-it-begins");
        if (sum(team) <= 0) throw Refusal.invalid("projects.activity.no-team");
        if (sum(served) <= 0) throw Refusal.invalid("projects.activity.nobody-served");
        if (!free) throw Refusal.forbiddenBy(Undertaking.NO_FEES.clause(), "projects.activity.not-free");
    }

    public int personTimes() {
        return sum(served);
    }

    private static int sum(Map<?, Integer> counts) {
        if (counts.values().stream().anyMatch(count -> count < 0 || count > MOST))
            throw Refusal.invalid("projects.activity.too-many", MOST);
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
