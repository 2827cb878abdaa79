package org.luoshi.projects.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.luoshi.projects.Verdict;
import org.luoshi.web.Form;

/** The receiving side's word. */
record AnswerForm(
        @NotNull(message = "projects.confirmation.choose") Verdict verdict,
        @Nullable @Size(max = 300, message = "web.too-long") String remark) {

    static void check(Form<AnswerForm> form) {
        var typed = form.soFar();
        if (form.isFine("verdict", "remark") && typed.verdict != Verdict.AS_IT_WAS && typed.said() == null)
            form.refuse("remark", "projects.confirmation.say-what");
    }

    /** Null when nothing was said. */
    @Nullable
    String said() {
        return remark == null || remark.isBlank() ? null : remark;
    }
}
