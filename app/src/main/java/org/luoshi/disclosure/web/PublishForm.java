package org.luoshi.disclosure.web;

import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.disclosure.Question;
import org.luoshi.disclosure.Statement;
import org.luoshi.web.Form;

/**
 * What the secretariat states with a publication: why a question has no answer, and what has changed.
 *
 * @param seen the mark of the page that was shown beside this form
 */
record PublishForm(
        @Nullable String seen,
        @Nullable Map<String, @Size(max = 300, message = "web.too-long") String> reasons,
        @Nullable @Size(max = 300, message = "web.too-long") String change) {

    Statement statement() {
        return new Statement(seen, given(), change);
    }

    private Map<Question, String> given() {
        var given = new EnumMap<Question, String>(Question.class);
        if (reasons != null)
            for (var question : Question.values())
                if (reasons.get(question.name()) != null) given.put(question, reasons.get(question.name()));
        return given;
    }

    /** Reasons that the version before stated may still hold. */
    static Form<PublishForm> showing(Map<Question, String> reasons) {
        var values = new HashMap<String, String>();
        reasons.forEach((question, reason) -> values.put(field(question), reason));
        return Form.showing(values);
    }

    static String field(Question question) {
        return "reasons[" + question.name() + "]";
    }
}
