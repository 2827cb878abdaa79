package org.luoshi.directives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.LuoshiTest;
import org.luoshi.kernel.ClauseRef;
import org.luoshi.kernel.DocumentRef;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@LuoshiTest
class StatedFactsTests {

    @Autowired
    StatedFacts facts;

    @Autowired
    Clauses clauses;

    @Autowired
    JdbcClient db;

    @ParameterizedTest
    @CsvSource({"ORGANISATION,57", "PROJECT,28", "OBLIGATION,39", "THRESHOLD,23", "COUNTY,17", "SERVICE,22"})
    void nothingThatTheDocumentsStateIsLost(StatedFact.Kind kind, int count) {
        assertThat(facts.about(kind)).hasSize(count);
    }

    @Test
    void everyFactLeadsBackToAClause() {
        assertThat(Arrays.stream(StatedFact.Kind.values()).flatMap(kind -> facts.about(kind).stream()))
                .allSatisfy(fact -> assertThat(fact.sources()).isNotEmpty().allMatch(clauses::exists));
    }

    @Test
    void impreciseFiguresStayAsTheyWereWritten() {
        assertThat(facts.in(ClauseRef.valueOf("CQ 新闻2产业")))
                .filteredOn(fact -> fact.id().equals("B01"))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.quantity()).contains("500余万元");
                    assertThat(fact.note()).contains("下限");
                    assertThat(fact.statement()).doesNotContain("下限");
                });
        assertThat(facts.about(StatedFact.Kind.PROJECT))
                .anySatisfy(fact -> assertThat(fact.quantity()).contains("近400名", "2800多万元"));
    }

    @Test
    void thirteenUnitsAreNamedForThePairing() {
        assertThat(facts.in(ClauseRef.valueOf("D46 二(一)")))
                .filteredOn(fact -> fact.kind() == StatedFact.Kind.ORGANISATION)
                .hasSize(13);
    }

    @Test
    void aFactStatedInTwoDocumentsIsFoundInBoth() {
        assertThat(facts.in(new DocumentRef("D46"))).anyMatch(StatedFactsTests::isChengkou);
        assertThat(facts.in(new DocumentRef("CQ"))).anyMatch(StatedFactsTests::isChengkou);
    }

    private static boolean isChengkou(StatedFact fact) {
        return fact.kind() == StatedFact.Kind.COUNTY && fact.subject().equals("城口县");
    }

    @ParameterizedTest
    @CsvSource({"document", "clause", "stated_fact", "stated_fact_source"})
    void theApplicationOnlyReadsTheCollection(String table) {
        var deletion = db.sql("delete from directives." + table);

        assertThatThrownBy(deletion::update)
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
