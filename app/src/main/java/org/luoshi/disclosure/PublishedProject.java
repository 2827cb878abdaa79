package org.luoshi.disclosure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.AttachmentId;
import org.luoshi.kernel.ClauseRef;
import org.luoshi.needs.BeneficiaryGroup;
import org.luoshi.needs.Speciality;
import org.luoshi.projects.Undertaking;

/**
 * One version of a project's public page, frozen as it was published. Holds only what anyone may see.
 *
 * @param place the township in full and the village
 * @param lists the lists of target areas on which the county stood when the project began
 * @param undertakings the prohibitions that the member undertook to keep
 * @param sessions days of help that the receiving side confirmed
 * @param personTimes confirmed by the receiving side; always public in total (R4.1)
 * @param waiting days of help recorded but not confirmed, which count nowhere
 * @param smallestCell the limit below which a count of a vulnerable group was not shown
 * @param served by group; empty where anything by group would point at persons
 * @param photos chosen from those that may be public
 * @param reasons why a question has no answer yet, stated instead of it
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
        List<Undertaking> undertakings,
        String summary,
        LocalDate firstDay,
        LocalDate lastDay,
        int plannedSessions,
        int plannedPeople,
        int sessions,
        int personTimes,
        int waiting,
        int smallestCell,
        List<Cell> served,
        List<Speciality> specialities,
        List<Day> days,
        List<AttachmentId> photos,
        @Nullable String effect,
        boolean completed,
        Map<Question, String> reasons) {

    /** A list of target areas on which the county stood, and its clause. */
    public record TargetList(String name, ClauseRef clause) {}

    /** @param personTimes null where the figure is not shown; {@code shown} then says why */
    public record Cell(BeneficiaryGroup group, @Nullable Integer personTimes, SmallCells.Shown shown) {}

    /** A confirmed day of help with its receipt. */
    public record Day(LocalDate day, String place, int personTimes, String receipt, LocalDate confirmedOn) {}

    public boolean answers(Question question) {
        return switch (question) {
            case WHERE, WHAT -> true;
            case WHO, HOW_MUCH -> sessions > 0;
            case EFFECT -> effect != null;
        };
    }

    /** The questions with neither an answer nor a reason: with one of them the page cannot be public (GZ 六(三)). */
    public List<Question> open() {
        return Arrays.stream(Question.values())
                .filter(question -> !answers(question) && !reasons.containsKey(question))
                .toList();
    }

    public List<Question> unanswered() {
        return Arrays.stream(Question.values())
                .filter(question -> !answers(question))
                .toList();
    }

    /** Whether people were served and yet nothing is shown by group, to protect them. */
    public boolean onlyTotal() {
        return personTimes > 0 && served.isEmpty();
    }

    /** When the receiving side last confirmed a day; null when it has confirmed none. */
    public @Nullable LocalDate confirmedOn() {
        return days.stream().map(Day::confirmedOn).max(LocalDate::compareTo).orElse(null);
    }

    /** With the reasons that are needed (what is answered needs none), and with photos. */
    PublishedProject stating(Map<Question, String> given, List<AttachmentId> chosen) {
        var needed = new EnumMap<Question, String>(Question.class);
        for (var question : unanswered()) {
            var reason = given.getOrDefault(question, "").strip();
            if (!reason.isEmpty()) needed.put(question, reason);
        }
        return new PublishedProject(
                number,
                title,
                need,
                lead,
                recipient,
                countyAuthority,
                countyCode,
                county,
                place,
                clauses,
                lists,
                undertakings,
                summary,
                firstDay,
                lastDay,
                plannedSessions,
                plannedPeople,
                sessions,
                personTimes,
                waiting,
                smallestCell,
                served,
                specialities,
                days,
                chosen,
                effect,
                completed,
                needed);
    }
}
