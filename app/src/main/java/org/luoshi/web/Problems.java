package org.luoshi.web;

import jakarta.validation.ConstraintViolation;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Every "no" as programs read it (RFC 9457): in the caller's language, with a type that stays when the words change, and
 * with the fields that can mend it.
 */
record Problems(MessageSource messages, Locale locale, String address) {

    private static final String TYPE = "urn:luoshi:problem:";

    /** What is wrong with one field of what was sent. */
    private record Wrong(String field, String detail) {}

    ResponseEntity<ProblemDetail> of(Refusals.Told told) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(told.status()), told.text());
        problem.setInstance(URI.create(address));
        problem.setType(URI.create(TYPE + told.key()));
        problem.setTitle(messages.getMessage("web.refusal." + told.kind(), null, locale));
        if (told.clause() != null) problem.setProperty("clause", told.clause().toString());
        if (told.instead() != null) problem.setProperty("instead", told.instead());
        return ResponseEntity.status(told.status()).body(problem);
    }

    ResponseEntity<ProblemDetail> of(BindException unreadable) {
        return of(unreadable.getFieldErrors().stream()
                .map(error -> new Wrong(error.getField(), text(problem(error))))
                .toList());
    }

    ResponseEntity<ProblemDetail> of(DatabindException unreadable) {
        var field = unreadable.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
        return of(List.of(new Wrong(field, text(problem(unreadable)))));
    }

    private ResponseEntity<ProblemDetail> of(List<Wrong> fields) {
        var text = messages.getMessage("web.api.fields", new Object[] {fields.size()}, locale);
        var answer =
                of(new Refusals.Told(HttpStatus.UNPROCESSABLE_CONTENT.value(), "web.api.fields", text, null, null));
        if (answer.getBody() != null) answer.getBody().setProperty("fields", fields);
        return answer;
    }

    private String text(Form.Problem problem) {
        return messages.getMessage(problem.key(), problem.args(), locale);
    }

    private static Form.Problem problem(FieldError error) {
        if (error.contains(ConstraintViolation.class)) return Form.Problem.of(error.unwrap(ConstraintViolation.class));
        return error.contains(TypeMismatchException.class)
                ? unreadable(error.unwrap(TypeMismatchException.class).getRequiredType())
                : unreadable(null);
    }

    private static Form.Problem problem(DatabindException unreadable) {
        if (unreadable instanceof UnrecognizedPropertyException) return new Form.Problem("web.api.unknown");
        return unreadable(
                unreadable instanceof MismatchedInputException mismatched ? mismatched.getTargetType() : null);
    }

    private static Form.Problem unreadable(@Nullable Class<?> wanted) {
        if (wanted != null && wanted.isEnum())
            return new Form.Problem(
                    "web.api.one-of",
                    Arrays.stream(wanted.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", ")));
        return new Form.Problem(wanted == Integer.class ? "web.unreadable.Integer" : "web.api.unreadable");
    }
}
