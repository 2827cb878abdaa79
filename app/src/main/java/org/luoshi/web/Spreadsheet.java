package org.luoshi.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.luoshi.files.FileName;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/** A list as a workbook, written to the reader row by row while it is read. */
public final class Spreadsheet implements View {

    private static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int FLUSHED = 500;
    private static final String FORMULA_SIGNS = "=+-@\t\r\n";

    private final String name;
    private final List<String> heads;
    private final Consumer<Consumer<List<?>>> source;

    /**
     * @param name of the file without its ending; may be Chinese
     * @param source is given a taker and hands it row after row
     */
    public Spreadsheet(String name, List<String> heads, Consumer<Consumer<List<?>>> source) {
        this.name = name;
        this.heads = heads;
        this.source = source;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType(MEDIA_TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, FileName.of(name + ".xlsx").disposition(false));
        try (var book = new Workbook(response.getOutputStream(), "Luoshi", "1.0")) {
            var sheet = book.newWorksheet("1");
            sheet.freezePane(0, 1);
            for (var column = 0; column < heads.size(); column++) {
                sheet.value(0, column, heads.get(column));
                sheet.style(0, column).bold().set();
                sheet.width(column, 18);
            }
            source.accept(new Rows(sheet));
        }
    }

    private static final class Rows implements Consumer<List<?>> {

        private final Worksheet sheet;
        private int written;

        Rows(Worksheet sheet) {
            this.sheet = sheet;
        }

        @Override
        public void accept(List<?> cells) {
            written++;
            for (var column = 0; column < cells.size(); column++) {
                var cell = cells.get(column);
                if (cell instanceof Number number) sheet.value(written, column, number);
                else if (cell != null) sheet.value(written, column, harmless(String.valueOf(cell)));
            }
            if (written % FLUSHED == 0) flush();
        }

        private void flush() {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** No text becomes a formula, also when somebody saves the sheet as CSV and opens that. */
    static String harmless(String text) {
        return !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
