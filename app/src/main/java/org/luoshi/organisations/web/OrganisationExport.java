package org.luoshi.organisations.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.Reader;
import org.luoshi.organisations.Access;
import org.luoshi.web.Spreadsheet;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The list as a workbook, read from the database as it is written. */
@Component
class OrganisationExport {

    private static final List<String> COLUMNS = List.of(
            "name",
            "short-name",
            "english-name",
            "kind",
            "authority-kind",
            "credit-code",
            "credit-code-doubtful",
            "division-code",
            "place",
            "level",
            "grade",
            "profile",
            "beds",
            "specialities",
            "aliases",
            "telephone",
            "established-on",
            "closed-on",
            "source");
    private static final int FETCHED = 500;

    private final OrganisationList list;
    private final TransactionOperations transaction;
    private final MessageSource messages;
    private final Clock clock;

    OrganisationExport(OrganisationList list, TransactionOperations transaction, MessageSource messages, Clock clock) {
        this.list = list;
        this.transaction = transaction;
        this.messages = messages;
        this.clock = clock;
    }

    Spreadsheet of(OrganisationQuery query, Reader reader, Locale locale) {
        var name = text("organisations.title", locale) + LocalDate.now(clock);
        var heads = COLUMNS.stream()
                .map(column -> text("organisations." + column, locale))
                .toList();
        var telephones = Access.scope(reader, Access.Act.SEE_TELEPHONE);
        return new Spreadsheet(
                name,
                heads,
                taker -> transaction.executeWithoutResult(status -> list.export(query, telephones)
                        .withFetchSize(FETCHED)
                        .query((RowCallbackHandler) row -> hand(row, taker, locale))));
    }

    private void hand(ResultSet row, Consumer<List<?>> taker, Locale locale) throws SQLException {
        taker.accept(Arrays.asList(
                row.getString("name"),
                row.getString("short_name"),
                row.getString("english_name"),
                word("kind", row.getString("kind"), locale),
                word("authority-kind", row.getString("authority_kind"), locale),
                row.getString("credit_code"),
                row.getBoolean("credit_code_doubtful") ? text("organisations.doubtful", locale) : null,
                row.getString("division_code"),
                row.getString("place"),
                word("level", row.getString("level"), locale),
                word("grade", row.getString("grade"), locale),
                word("profile", row.getString("profile"), locale),
                row.getObject("beds"),
                row.getString("specialities"),
                row.getString("aliases"),
                row.getString("telephone"),
                row.getString("established_on"),
                row.getString("closed_on"),
                row.getString("source")));
    }

    private @Nullable String word(String prefix, @Nullable String constant, Locale locale) {
        return constant == null ? null : text("organisations." + prefix + "." + constant, locale);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
