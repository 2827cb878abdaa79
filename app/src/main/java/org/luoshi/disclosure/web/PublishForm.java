package org.luoshi.disclosure.web;

import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.disclosure.Question;
import org.luoshi.disclosure.Statement;
import org.luoshi.kernel.AttachmentId;
import org.luoshi.web.Form;

/**
 * What the secretariat states with a publication: why a question has no answer, which photos, and what has changed.
 *
 * @param seen the mark of the page that was shown beside this form
 */
record PublishForm(
        @Nullable String seen,
        @Nullable Map<String, @Size(max = 300, message = "web.too-long") String> reasons,
        @Nullable Set<AttachmentId> photos,
        @Nullable @Size(max = 300, message = "web.too-long") String change) {

    Statement statement() {
        return new Statement(seen, given(), photos == null ? Set.of() : photos, change);
    }

    private Map<Question, String> given() {
        var given = new EnumMap<Question, String>(Question.class);
        if (reasons != null)
            for (var question : Question.values())
                if (reasons.get(question.name()) != null) given.put(question, reasons.get(question.name()));
        return given;
    }

    boolean saysNoChange() {
        return change == null || change.isBlank();
    }

    /** Begins with what the version before stated: its reasons may still hold, its photos stay. */
    static Form<PublishForm> showing(Statement before) {
        var values = new HashMap<String, Object>();
        before.reasons().forEach((question, reason) -> values.put(field(question), reason));
        values.put("photos", before.photos());
        return Form.showing(values);
    }

    static String field(Question question) {
        return "reasons[" + question.name() + "]";
    }
}
