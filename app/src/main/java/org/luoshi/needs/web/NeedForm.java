package org.luoshi.needs.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.needs.BeneficiaryGroup;
import org.luoshi.needs.Estimate;
import org.luoshi.needs.NeedDetails;
import org.luoshi.needs.Speciality;
import org.luoshi.web.Form;

/** What a township fills in to ask for a free clinic. */
record NeedForm(
        @NotBlank(message = "web.required") @Size(max = 60, message = "web.too-long")
        String title,

        @NotEmpty(message = "needs.form.specialities.none") Set<Speciality> specialities,

        @NotBlank(message = "web.required") @Size(max = 60, message = "web.too-long")
        String village,

        @NotEmpty(message = "needs.form.groups.none") Set<BeneficiaryGroup> groups,

        @NotBlank(message = "web.required") String people,

        @NotNull(message = "web.required")
        @Min(value = 1, message = "web.too-small")
        @Max(value = 60, message = "web.too-large")
        Integer sessions,

        @NotNull(message = "web.required") LocalDate firstDay,
        @NotNull(message = "web.required") LocalDate lastDay,

        @Nullable @Size(max = 500, message = "web.too-long") String remarks) {

    /** What is wrong beyond single fields, noted where it can be mended. */
    static void check(Form<NeedForm> form, LocalDate today) {
        var typed = form.soFar();
        if (form.isFine("people") && !tellsHowMany(typed.people)) form.refuse("people", "needs.form.people.unreadable");
        if (form.isFine("firstDay", "lastDay") && typed.lastDay.isBefore(typed.firstDay))
            form.refuse("lastDay", "needs.ends-before-it-begins");
        if (form.isFine("lastDay") && typed.lastDay.isBefore(today))
            form.refuse("lastDay", "needs.period.past", today.toString());
    }

    private static boolean tellsHowMany(String people) {
        var written = narrow(people);
        return written.matches(Estimate.WRITTEN) && Estimate.parse(written).people() > 0;
    }

    NeedDetails details() {
        var estimate = Estimate.parse(narrow(people));
        return new NeedDetails(
                title,
                specialities,
                village,
                groups,
                estimate.people(),
                estimate.certainty(),
                sessions,
                firstDay,
                lastDay,
                remarks == null ? "" : remarks);
    }

    static Form<NeedForm> showing(NeedSheet need) {
        return Form.showing(Map.of(
                "title", need.title(),
                "specialities", need.specialities(),
                "village", need.village(),
                "groups", need.groups(),
                "people", need.estimate().written(),
                "sessions", need.sessions(),
                "firstDay", need.firstDay(),
                "lastDay", need.lastDay(),
                "remarks", need.remarks()));
    }

    private static String narrow(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }
}
