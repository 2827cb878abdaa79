package org.luoshi.projects.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.AccountId;
import org.luoshi.kernel.Refusal;
import org.luoshi.projects.Plan;
import org.luoshi.projects.Undertaking;
import org.luoshi.web.Form;

/** What a member fills in to propose its project. */
record PlanForm(
        @NotBlank(message = "projects.plan.accountable.none")
        String accountable,

        @NotBlank(message = "web.required") @Size(max = 400, message = "web.too-long")
        String summary,

        @NotNull(message = "web.required")
        @Min(value = 1, message = "web.too-small")
        @Max(value = 366, message = "web.too-large")
        Integer sessions,

        @NotNull(message = "web.required")
        @Min(value = 1, message = "web.too-small")
        @Max(value = 1_000_000, message = "web.too-large")
        Integer people,

        @NotNull(message = "web.required") LocalDate firstDay,
        @NotNull(message = "web.required") LocalDate lastDay,
        @Nullable Set<Undertaking> undertakings) {

    /** What is wrong beyond single fields, noted where it can be mended. */
    static void check(Form<PlanForm> form) {
        var typed = form.soFar();
        if (form.isFine("accountable") && !typed.accountable.matches("[0-9a-f-]{36}"))
            form.refuse("accountable", "projects.plan.accountable.none");
        if (form.isFine("firstDay", "lastDay") && typed.lastDay.isBefore(typed.firstDay))
            form.refuse("lastDay", "projects.plan.ends-before-it-begins");
        try {
            Undertaking.requireAll(typed.given());
        } catch (Refusal missing) {
            form.refuse("undertakings", missing);
        }
    }

    Plan plan() {
        return new Plan(AccountId.valueOf(accountable), summary, sessions, people, firstDay, lastDay);
    }

    Set<Undertaking> given() {
        return undertakings == null ? Set.of() : undertakings;
    }
}
