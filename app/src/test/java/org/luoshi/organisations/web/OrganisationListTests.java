package org.luoshi.organisations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.luoshi.LuoshiTest;
import org.luoshi.kernel.AccountId;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Post;
import org.luoshi.organisations.MedicalFacts.Level;
import org.luoshi.organisations.OrganisationFacts;
import org.luoshi.organisations.OrganisationKind;
import org.luoshi.organisations.Registering;
import org.luoshi.organisations.web.OrganisationQuery.Condition;
import org.luoshi.organisations.web.OrganisationQuery.Sort;
import org.luoshi.places.DivisionCode;
import org.luoshi.web.Paged;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@LuoshiTest
@Transactional
class OrganisationListTests {

    private static final Actor CLERK = new Actor(AccountId.next(), OrganisationId.next(), Post.SECRETARIAT_CLERK);

    private final String mark = "标" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    OrganisationList list;

    @Autowired
    Registering registering;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void fortyFiveOrganisations() {
        for (var i = 0; i < 45; i++) {
            var kind = i % 3 == 0 ? OrganisationKind.HOSPITAL : OrganisationKind.COMPANY;
            var place = i % 2 == 0 ? "500229" : "500242101";
            registering.register(
                    OrganisationFacts.of(kind, "示范" + (char) ('一' + i) + mark).in(new DivisionCode(place)), CLERK);
        }
    }

    private OrganisationQuery query(String... more) {
        var address = new LinkedHashMap<>(Map.of("q", mark));
        for (var i = 0; i < more.length; i += 2) address.put(more[i], more[i + 1]);
        return OrganisationQuery.of(address);
    }

    private List<OrganisationRow> byNumber(OrganisationQuery query) {
        var rows = new ArrayList<OrganisationRow>();
        var page = list.page(query, 1, false);
        rows.addAll(page.rows());
        for (var number = 2; number <= page.pages(); number++)
            rows.addAll(list.page(query, number, false).rows());
        return rows;
    }

    private List<OrganisationRow> byFollowing(OrganisationQuery query) {
        var page = list.page(query, 1, false);
        var rows = new ArrayList<>(page.rows());
        while (page.next() != null) {
            page = list.after(query, OrganisationId.valueOf(page.next()));
            rows.addAll(page.rows());
        }
        return rows;
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void everyRowStandsOnExactlyOnePageInTheOrderAskedFor(Sort sort) {
        var query = query("sort", sort.word());

        assertThat(byNumber(query)).hasSize(45).doesNotHaveDuplicates();
        assertThat(byFollowing(query)).isEqualTo(byNumber(query));
        assertThat(list.page(query, 1, false).total()).isEqualTo(45);
    }

    @Test
    void theLatestChangeComesFirst() {
        assertThat(byNumber(query("sort", "changed")))
                .isSortedAccordingTo(
                        Comparator.comparing(OrganisationRow::changedAt).reversed());
    }

    @Test
    void conditionsNarrowTogether() {
        assertThat(byNumber(query("kind", "HOSPITAL"))).hasSize(15);
        assertThat(byNumber(query("division", "500242"))).hasSize(22).allMatch(row -> "酉阳土家族苗族自治县".equals(row.place()));
        assertThat(byNumber(query("division", "500000"))).hasSize(45);
        assertThat(byNumber(query("kind", "HOSPITAL", "division", "500229"))).hasSize(8);
    }

    @Test
    void anEmptyListTellsWhatOneConditionLessWouldShow() {
        var query = query("kind", "SCHOOL", "division", "500229");

        assertThat(list.countsWithoutOne(query))
                .containsEntry(Condition.KIND, 23L)
                .containsEntry(Condition.DIVISION, 0L)
                .containsKey(Condition.WORDS);
    }

    @Test
    void whatTheAddressTellsWronglyCountsAsNotAsked() {
        assertThat(query("kind", "NONSENSE", "division", "x", "level", "9", "sort", "?"))
                .isEqualTo(query());
    }

    @Test
    void anAddressAsksForTheSameAgain() {
        var query = new OrganisationQuery(
                mark + " &=%", OrganisationKind.CLINIC, new DivisionCode("500229"), Level.PRIMARY, Sort.KIND);
        var again = new LinkedHashMap<String, String>();
        for (var part : query.address().split("&"))
            again.put(part.split("=")[0], URLDecoder.decode(part.split("=")[1], StandardCharsets.UTF_8));

        assertThat(OrganisationQuery.of(again)).isEqualTo(query);
    }

    @Test
    void countingStopsAfterTenThousandUnlessAskedExactly() {
        db.sql("""
                        insert into organisations.organisation (id, version, kind, name, credit_code_doubtful, specialities,
                                                                demo, changed_at, sort_name, search_text)
                        select gen_random_uuid(), 1, 'CLINIC', 'x' || i, false, '{}', true, now(), 'x' || i, 'many' || :mark
                          from generate_series(1, 10050) i""").param("mark", mark).update();
        var many = OrganisationQuery.of(Map.of("q", "many" + mark));

        assertThat(list.page(many, 1, false).total()).isEqualTo(Paged.COUNTED + 1);
        assertThat(list.page(many, 1, true).total()).isEqualTo(10_050);
        assertThat(list.after(many, list.page(many, 500, false).rows().get(19).id())
                        .rows())
                .hasSize(20);
    }
}
