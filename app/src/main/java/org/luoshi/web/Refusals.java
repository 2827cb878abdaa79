package org.luoshi.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.ClauseRef;
import org.luoshi.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** Turns every "no" into a page for people or problem+json for programs; what was not expected shows only a reference number. */
@ControllerAdvice
public class Refusals {

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    private final MessageSource messages;

    Refusals(MessageSource messages) {
        this.messages = messages;
    }

    /** What a refusal page shows. Public only because templates are compiled in their own package. */
    public record Told(
            int status,
            String text,
            @Nullable ClauseRef clause,
            @Nullable String instead) {}

    @ExceptionHandler
    Object refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        var retryAfter = retryAfter(refusal);
        if (retryAfter != null) response.setHeader(HttpHeaders.RETRY_AFTER, retryAfter);
        var status = switch (refusal.kind()) {
            case MISSING -> HttpStatus.NOT_FOUND;
            case UNIDENTIFIED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
        };
        var text = messages.getMessage(refusal.key(), refusal.args(), locale);
        return answer(new Told(status.value(), text, refusal.clause(), null), retryAfter, request);
    }

    private static @Nullable String retryAfter(Refusal refusal) {
        return refusal.kind() == Refusal.Kind.TOO_MANY ? String.valueOf(refusal.args()[0]) : null;
    }

    @ExceptionHandler
    Object saved(SavedAlready saved, HttpServletRequest request, Locale locale) {
        var text = messages.getMessage("web.once.other-body", null, locale);
        return answer(new Told(409, text, null, saved.location()), null, request);
    }

    @ExceptionHandler
    Object overtaken(OptimisticLockingFailureException e, HttpServletRequest request, Locale locale) {
        return answer(new Told(409, messages.getMessage("web.overtaken", null, locale), null, null), null, request);
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request, Locale locale) {
        return answer(
                new Told(413, messages.getMessage("web.upload.too-large", null, locale), null, null), null, request);
    }

    /** An id that is none is as missing as one that leads nowhere. */
    @ExceptionHandler
    Object noSuchId(MethodArgumentTypeMismatchException e, HttpServletRequest request, Locale locale) {
        return plain(404, request, locale);
    }

    @ExceptionHandler
    Object failed(Exception e, HttpServletRequest request, Locale locale) {
        if (e instanceof ErrorResponse response && response.getStatusCode().is4xxClientError())
            return plain(response.getStatusCode().value(), request, locale);
        return unexpected(e, request, locale);
    }

    /** A "no" of the framework or the server, told in our words. */
    Object plain(int status, HttpServletRequest request, Locale locale) {
        var key = switch (status) {
            case 403 -> "web.not-from-here";
            case 404 -> "web.missing";
            default -> "web.not-like-this";
        };
        return answer(new Told(status, messages.getMessage(key, null, locale), null, null), null, request);
    }

    /** The log knows what happened; people get the number under which it stands there. */
    Object unexpected(Throwable cause, HttpServletRequest request, Locale locale) {
        if (Outage.explains(cause)) return away(cause, request, new Outage(messages, locale));
        var reference = UUID.randomUUID().toString().substring(0, 8);
        log.error("reference {}", reference, cause);
        var text = messages.getMessage("web.failed", new Object[] {reference}, locale);
        return answer(new Told(500, text, null, null), null, request);
    }

    private static Object away(Throwable cause, HttpServletRequest request, Outage outage) {
        log.warn("the database was away: {}", cause.getMessage());
        if (!request.getRequestURI().startsWith("/api/")) return new ModelAndView(outage);
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, outage.text());
        return ResponseEntity.status(problem.getStatus())
                .header(HttpHeaders.RETRY_AFTER, Outage.SECONDS)
                .body(problem);
    }

    private Object answer(Told told, @Nullable String retryAfter, HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/api/")) return problem(told);
        var model = new HashMap<String, Object>();
        model.put("told", told);
        var page = new ModelAndView("web/refusal", model, HttpStatus.valueOf(told.status()));
        if (retryAfter != null) page.addObject("retryAfter", retryAfter);
        return page;
    }

    private static ResponseEntity<ProblemDetail> problem(Told told) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(told.status()), told.text());
        if (told.clause() != null) problem.setProperty("clause", told.clause().toString());
        return ResponseEntity.status(told.status()).body(problem);
    }
}
