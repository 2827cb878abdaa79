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
        @NotNull(message = "web.required") LocalTime from,
        @NotNull(message = "web.required") LocalTime until,

        @NotBlank(message = "web.required") @Size(max = 80, message = "web.too-long")
        String place,

        @Nullable Map<String, Integer> team,
        @Nullable Map<String, Integer> served,

        @NotNull(message = "projects.activity.not-free") @AssertTrue(message = "projects.activity.not-free")
        Boolean free,

        @Nullable Boolean photosMayBePublic,
        @Nullable @Size(max = 500, message = "web.too-long") String remarks) {

    /** What is wrong beyond single fields, noted where it can be mended. */
    static void check(Form<ActivityForm> form, LocalDate today) {
        if (form.hasErrors()) return;
        var typed = form.value();
        if (typed.day.isAfter(today)) form.refuse("day", "projects.activity.future", today.toString());
        if (!typed.until.isAfter(typed.from)) form.refuse("until", "projects.activity.ends-before-it-begins");
        if (tooMany(typed.team)) form.refuse("team", "projects.activity.too-many", ActivityDetails.MOST);
        if (tooMany(typed.served)) form.refuse("served", "projects.activity.too-many", ActivityDetails.MOST);
        if (counts(typed.team, Speciality.class).isEmpty()) form.refuse("team", "projects.activity.no-team");
        if (counts(typed.served, BeneficiaryGroup.class).isEmpty())
            form.refuse("served", "projects.activity.nobody-served");
    }

    /** A box that is not ticked sends nothing. */
    boolean showsPhotos() {
        return Boolean.TRUE.equals(photosMayBePublic);
    }

    private static boolean tooMany(@Nullable Map<String, Integer> typed) {
        return typed != null
                && typed.values().stream().anyMatch(count -> count != null && count > ActivityDetails.MOST);
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
