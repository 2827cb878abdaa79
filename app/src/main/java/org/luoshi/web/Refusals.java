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
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.DatabindException;

/** Turns every "no" into a page for people or problem+json for programs; what was not expected shows only a reference number. */
@ControllerAdvice
public class Refusals {

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    private final MessageSource messages;

    Refusals(MessageSource messages) {
        this.messages = messages;
    }

    /** What is told. Public only because templates are compiled in their own package. */
    public record Told(
            int status,
            String key,
            String text,
            @Nullable ClauseRef clause,
            @Nullable String instead) {

        /** What the answer is headed with, as the end of a text's key. */
        public String kind() {
            return switch (status) {
                case 401 -> "unidentified";
                case 403 -> "forbidden";
                case 404 -> "missing";
                case 409 -> "conflict";
                case 413 -> "too-large";
                case 429 -> "too-many";
                case 500, 502, 503 -> "failed";
                default -> "invalid";
            };
        }
    }

    @ExceptionHandler
    Object refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        var retryAfter = retryAfter(refusal);
        if (retryAfter != null) response.setHeader(HttpHeaders.RETRY_AFTER, retryAfter);
        if (refusal.kind() == Refusal.Kind.UNIDENTIFIED) response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        var status = switch (refusal.kind()) {
            case MISSING -> HttpStatus.NOT_FOUND;
            case UNIDENTIFIED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
        };
        var text = messages.getMessage(refusal.key(), refusal.args(), locale);
        var told = new Told(status.value(), refusal.key(), text, refusal.clause(), null);
        return answer(told, retryAfter, request, locale);
    }

    private static @Nullable String retryAfter(Refusal refusal) {
        return refusal.kind() == Refusal.Kind.TOO_MANY ? String.valueOf(refusal.args()[0]) : null;
    }

    @ExceptionHandler
    Object saved(SavedAlready saved, HttpServletRequest request, Locale locale) {
        var key = Programs.text(request, "once.other-body");
        var told = new Told(409, key, messages.getMessage(key, null, locale), null, saved.location());
        return answer(told, null, request, locale);
    }

    @ExceptionHandler
    Object overtaken(OptimisticLockingFailureException e, HttpServletRequest request, Locale locale) {
        return plain(409, "web.overtaken", request, locale);
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request, Locale locale) {
        return plain(413, "web.upload.too-large", request, locale);
    }

    /** An id that is none is as missing as one that leads nowhere. */
    @ExceptionHandler
    Object noSuchId(MethodArgumentTypeMismatchException e, HttpServletRequest request, Locale locale) {
        return plain(404, request, locale);
    }

    @ExceptionHandler
    Object unreadable(BindException e, HttpServletRequest request, Locale locale) {
        return Programs.ask(request) ? problems(request, locale).of(e) : plain(400, request, locale);
    }

    /** JSON that means nothing to us has fields to mend; what is not even JSON has none. */
    @ExceptionHandler
    Object unreadable(HttpMessageNotReadableException e, HttpServletRequest request, Locale locale) {
        return e.getCause() instanceof DatabindException wrong
                        && !wrong.getPath().isEmpty()
                ? problems(request, locale).of(wrong)
                : plain(400, request, locale);
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
            case 413 -> "web.api.too-large";
            default -> "web.not-like-this";
        };
        return plain(status, key, request, locale);
    }

    private Object plain(int status, String key, HttpServletRequest request, Locale locale) {
        return answer(new Told(status, key, messages.getMessage(key, null, locale), null, null), null, request, locale);
    }

    /** The log knows what happened; people get the number under which it stands there. */
    Object unexpected(Throwable cause, HttpServletRequest request, Locale locale) {
        if (Outage.explains(cause)) return away(cause, request, new Outage(messages, locale));
        var reference = UUID.randomUUID().toString().substring(0, 8);
        log.error("reference {}", reference, cause);
        var text = messages.getMessage("web.failed", new Object[] {reference}, locale);
        return answer(new Told(500, "web.failed", text, null, null), null, request, locale);
    }

    private Object away(Throwable cause, HttpServletRequest request, Outage outage) {
        log.warn("the database was away: {}", cause.getMessage());
        if (!Programs.ask(request)) return new ModelAndView(outage);
        var told = new Told(HttpStatus.SERVICE_UNAVAILABLE.value(), "web.outage", outage.text(), null, null);
        var problem = problems(request, outage.locale()).of(told);
        return ResponseEntity.status(told.status())
                .header(HttpHeaders.RETRY_AFTER, Outage.SECONDS)
                .body(problem.getBody());
    }

    private Object answer(Told told, @Nullable String retryAfter, HttpServletRequest request, Locale locale) {
        if (Programs.ask(request)) return problems(request, locale).of(told);
        var model = new HashMap<String, Object>();
        model.put("told", told);
        var page = new ModelAndView("web/refusal", model, HttpStatus.valueOf(told.status()));
        if (retryAfter != null) page.addObject("retryAfter", retryAfter);
        return page;
    }

    private Problems problems(HttpServletRequest request, Locale locale) {
        return new Problems(messages, locale, Programs.address(request));
    }
}
