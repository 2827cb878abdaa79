package org.luoshi.disclosure.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Comma-separated values as RFC 4180 writes them, with a mark at the beginning by which spreadsheets know UTF-8. */
final class Csv {

    private static final String MARK = "\uFEFF";

    private final Writer out;

    Csv(Writer out) {
        this.out = out;
        write(MARK);
    }

    void line(@Nullable Object... cells) {
        write(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")) + "\r\n");
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
    static String cell(@Nullable Object value) {
        if (value == null) return "";
        var text = value.toString();
        if (!(value instanceof Number) && text.matches("(?s)^[=+\\-@\\t\\r].*")) text = "'" + text;
        return text.matches("(?s).*[\",\\r\\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
