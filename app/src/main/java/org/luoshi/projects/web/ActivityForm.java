package org.luoshi.projects.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.needs.BeneficiaryGroup;
import org.luoshi.needs.Speciality;
import org.luoshi.projects.ActivityDetails;
import org.luoshi.web.Form;

/** What a member fills in, often on a phone at the village, to record a day of help. */
record ActivityForm(
        @NotNull(message = "web.required") LocalDate day,

        @NotBlank(message = "web.required") @Size(max = 80, message = "web.too-long")
        String place,

        @NotNull(message = "web.required") LocalTime from,
        @NotNull(message = "web.required") LocalTime until,
        @Nullable Map<String, Integer> served,
        @Nullable Map<String, Integer> team,

        @NotNull(message = "projects.activity.not-free") @AssertTrue(message = "projects.activity.not-free")
        Boolean free,

        @Nullable Boolean photosMayBePublic,
        @Nullable @Size(max = 500, message = "web.too-long") String remarks) {

    /** What is wrong beyond single fields, noted where it can be mended. */
    static void check(Form<ActivityForm> form, LocalDate today) {
        var typed = form.soFar();
        if (form.isFine("day") && typed.day.isAfter(today))
            form.refuse("day", "projects.activity.future", today.toString());
        if (form.isFine("from", "until") && !typed.until.isAfter(typed.from))
            form.refuse("until", "projects.activity.ends-before-it-begins");
        checkCounts(form, "served", typed.served, BeneficiaryGroup.class, "projects.activity.nobody-served");
        checkCounts(form, "team", typed.team, Speciality.class, "projects.activity.no-team");
    }

    /** Each number that is too large is told at its own line. */
    private static <E extends Enum<E>> void checkCounts(
            Form<?> form, String field, @Nullable Map<String, Integer> typed, Class<E> type, String none) {
        counts(typed, type).forEach((line, count) -> {
            if (count > ActivityDetails.MOST)
                form.refuse(field + "[" + line + "]", "projects.activity.too-many", ActivityDetails.MOST);
        });
        if (form.isFine(field) && counts(typed, type).isEmpty()) form.refuse(field, none);
    }

    /** A box that is not ticked sends nothing. */
    boolean showsPhotos() {
        return Boolean.TRUE.equals(photosMayBePublic);
    }

    ActivityDetails details() {
        return new ActivityDetails(
                day,
                from,
                until,
                place,
                counts(team, Speciality.class),
                counts(served, BeneficiaryGroup.class),
                free,
                remarks == null ? "" : remarks);
    }

    static Form<ActivityForm> showing(ActivitySheet activity) {
        var values = new HashMap<String, Object>(Map.of(
                "day", activity.day(),
                "from", activity.from(),
                "until", activity.until(),
                "place", activity.place(),
                "remarks", activity.remarks(),
                "free", true));
        activity.team().forEach((speciality, people) -> values.put("team[" + speciality + "]", people));
        activity.served().forEach((group, times) -> values.put("served[" + group + "]", times));
        return Form.showing(values);
    }

    private static <E extends Enum<E>> Map<E, Integer> counts(@Nullable Map<String, Integer> typed, Class<E> type) {
        var counts = new EnumMap<E, Integer>(type);
        if (typed != null)
            for (var constant : type.getEnumConstants()) {
                var count = typed.get(constant.name());
                if (count != null && count > 0) counts.put(constant, count);
            }
        return counts;
    }
}
