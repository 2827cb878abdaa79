package org.luoshi.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.servlet.View;

/** Says that the database is away for a moment, on a page that needs nothing from it. */
record Outage(MessageSource messages, Locale locale) implements View {

    static final String SECONDS = "5";

    /**
     * Connections lost or refused, servers that shut down, crashed or start: classes 08 and 57P of SQLSTATE. Where the
     * rollback failed too, what failed first tells.
     */
    static boolean explains(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Outage::earlier)
                .limit(20)
                .anyMatch(cause -> cause instanceof SQLTransientConnectionException
                        || cause instanceof SQLException sql && isAway(sql.getSQLState()));
    }

    private static @Nullable Throwable earlier(Throwable failure) {
        return failure instanceof TransactionSystemException rollback && rollback.getApplicationException() != null
                ? rollback.getApplicationException()
                : failure.getCause();
    }

    private static boolean isAway(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }

    String text() {
        return messages.getMessage("web.outage.text", null, locale);
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter()
                .write("""
                        <!doctype html>
                        <html lang="%s"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                        <title>%s</title><h1>%2$s</h1><p>%s</p></html>
                        """.formatted(locale.toLanguageTag(), messages.getMessage("web.outage", null, locale), text()));
    }
}
