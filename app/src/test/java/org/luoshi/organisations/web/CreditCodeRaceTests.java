package org.luoshi.organisations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.LuoshiTest;
import org.luoshi.Visitors;
import org.luoshi.kernel.Post;
import org.luoshi.organisations.HostAssociation;
import org.luoshi.organisations.OrganisationFacts;
import org.luoshi.organisations.OrganisationKind;
import org.luoshi.organisations.Registering;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Two people enter the same credit code at once: one is first, the other is told at the field who has it. */
@LuoshiTest
class CreditCodeRaceTests {

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String code = "TEST" + mark.toUpperCase(Locale.ROOT);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    @Autowired
    Registering registering;

    @Autowired
    HostAssociation host;

    @Autowired
    TransactionTemplate transactions;

    private Visitors.Visitor clerk;

    @BeforeEach
    void aClerk() {
        clerk = new Visitors(db).signedIn(Post.SECRETARIAT_CLERK, host.id());
    }

    @Test
    void registeringTellsItAtTheField() throws Exception {
        toldAtTheField(whileAnotherEntersTheCode(() -> post("/w/organisations/new")));
    }

    @Test
    void correctingTellsItAtTheField() throws Exception {
        var id = registering.register(hospital("示范乙医院", null), clerk.actor());

        toldAtTheField(whileAnotherEntersTheCode(() -> post("/w/organisations/" + id + "/edit")));
    }

    private void toldAtTheField(MvcTestResult answer) throws Exception {
        assertThat(answer).hasStatus(422);
        var told = Jsoup.parse(answer.getResponse().getContentAsString()).select(".errsum a");
        assertThat(told.eachText()).containsExactly("统一社会信用代码：这个代码已经登记给“示范甲医院" + mark + "”。");
        assertThat(told.attr("href")).isEqualTo("#creditCode");
    }

    /** The second begins before the first has ended; nothing but the database brings them in order. */
    private MvcTestResult whileAnotherEntersTheCode(Callable<MvcTestResult> second) throws Exception {
        var threads = Executors.newSingleThreadExecutor();
        try {
            return Objects.requireNonNull(transactions.execute(status -> {
                        registering.register(hospital("示范甲医院", code), clerk.actor());
                        var waiting = threads.submit(second);
                        await().until(() -> db.sql("select exists (select from pg_locks where not granted)")
                                .query(Boolean.class)
                                .single());
                        return waiting;
                    }))
                    .get();
        } finally {
            threads.shutdown();
        }
    }

    private MvcTestResult post(String address) {
        return mvc.post()
                .uri(address)
                .cookie(clerk.cookie())
                .param("_csrf", clerk.csrf())
                .param("_key", UUID.randomUUID().toString())
                .param("kind", "HOSPITAL")
                .param("name", "示范乙医院" + mark)
                .param("creditCode", code.toLowerCase(Locale.ROOT))
                .param("anyway", "true")
                .param("version", "1")
                .exchange();
    }

    private OrganisationFacts hospital(String name, @Nullable String creditCode) {
        var facts = OrganisationFacts.of(OrganisationKind.HOSPITAL, name + mark);
        return new OrganisationFacts(
                facts.kind(),
                null,
                facts.name(),
                null,
                null,
                List.of(),
                creditCode,
                null,
                facts.medical(),
                null,
                null,
                null,
                true,
                null,
                null);
    }
}
