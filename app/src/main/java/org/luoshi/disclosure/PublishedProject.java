package org.luoshi.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.AttachmentId;
import org.luoshi.kernel.ClauseRef;
import org.luoshi.needs.BeneficiaryGroup;
import org.luoshi.needs.Speciality;

/**
 * One version of a project's public page, frozen as it was published. Holds only what anyone may see.
 *
 * @param reasons why a question has no answer yet, stated instead of it
 * @param personTimes confirmed by the receiving side; always public in total (R4.1)
 */
public record PublishedProject(
        String number,
        String title,
        String need,
        String lead,
        String recipient,
        String countyAuthority,
        String countyCode,
        String county,
        String place,
        List<ClauseRef> clauses,
        List<TargetList> lists,
        String summary,
        LocalDate firstDay,
        LocalDate lastDay,
        int plannedSessions,
        int plannedPeople,
        int sessions,
        int personTimes,
        int waiting,
        List<Cell> served,
        List<Speciality> specialities,
        List<Day> days,
        List<AttachmentId> photos,
        @Nullable String effect,
        boolean completed,
        Map<Question, String> reasons) {

    /** A list of target areas on which the county stood, and its clause. */
    public record TargetList(String name, ClauseRef clause) {}

    /** @param personTimes null where the figure is not shown; {@code why} then says why */
    public record Cell(
            BeneficiaryGroup group,
            @Nullable Integer personTimes,
            @Nullable String why) {}

    /** A confirmed day of help with its receipt. */
    public record Day(LocalDate day, String place, int personTimes, String receipt) {}

    public boolean answers(Question question) {
        return switch (question) {
            case WHERE, WHAT -> true;
            case WHO, HOW_MUCH -> sessions > 0;
            case EFFECT -> effect != null;
        };
    }
}
