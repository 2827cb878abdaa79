package org.luoshi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SpreadsheetTests {

    @Test
    void aSheetHoldsItsHeadsAndEveryRowInOrder() throws Exception {
        var rows = new ArrayList<List<?>>();
        for (var i = 0; i < 1700; i++) rows.add(List.of("第" + i + "项", i));

        var read = read(new Spreadsheet("组织", List.of("名称", "数"), rows::forEach));

        assertThat(read).hasSize(1701);
        assertThat(read.get(0)).containsExactly("名称", "数");
        assertThat(read.get(1700)).containsExactly("第1699项", "1699");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0"})
    void noTextBecomesAFormula(String text) {
        assertThat(Spreadsheet.harmless(text)).isEqualTo("'" + text);
    }

    @Test
    void theFileCarriesItsChineseName() throws Exception {
        var response = answer(new Spreadsheet("组织2026-11-25", List.of("名称"), taker -> {}));

        assertThat(response.getHeader("Content-Disposition"))
                .isEqualTo(
                        "attachment; filename=\"__2026-11-25.xlsx\"; filename*=UTF-8''%E7%BB%84%E7%BB%872026-11-25.xlsx");
    }

    private static MockHttpServletResponse answer(Spreadsheet sheet) throws Exception {
        var response = new MockHttpServletResponse();
        sheet.render(Map.of(), new MockHttpServletRequest(), response);
        return response;
    }

    private static List<List<String>> read(Spreadsheet sheet) throws Exception {
        try (var book = new ReadableWorkbook(
                        new ByteArrayInputStream(answer(sheet).getContentAsByteArray()));
                var rows = book.getFirstSheet().openStream()) {
            return rows.map(row -> row.stream().map(Cell::getText).toList()).toList();
        }
    }
}
