package org.luoshi.admin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.identity.Inviting;
import org.luoshi.identity.PeopleTest;
import org.luoshi.identity.TestPeople;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.Post;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PeopleTest
class LinkPagesTests {

    private static final String PASSWORD = "  一句好记的话 两头有空格  ";

    @Autowired
    MockMvcTester web;

    @Autowired
    TestPeople people;

    @Autowired
    Inviting inviting;

    @Autowired
    JdbcClient db;

    private Browsing browser;

    @BeforeEach
    void aFreshBrowser() {
        browser = new Browsing(web);
    }

    private Inviting.Invited invited(Post post) {
        return people.invited("linked-" + UUID.randomUUID(), post);
    }

    private String rows() {
        return db.sql("""
                        select (select count(*) from identity.session) || ' ' || (select count(*) from audit.entry) || ' '
                            || (select count(*) from identity.link where used_at is not null) || ' '
                            || (select count(*) from identity.credential)""").query(String.class).single();
    }

    @Test
    @DisplayName("3.5.3 opening a link changes nothing, however often")
    void openingChangesNothing() {
        var path = "/link/" + invited(Post.MEMBER_HANDLER).link().text();
        var before = rows();

        for (int i = 0; i < 3; i++)
            assertThat(browser.get(path)).hasStatusOk().bodyText().contains("启用您的账号");

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    @DisplayName("6.2.8 an accepted invitation takes the password exactly as typed, blanks included")
    void acceptingTakesThePasswordExactly() {
        var invited = invited(Post.MEMBER_HANDLER);
        var name = db.sql("select sign_in_name from identity.account where id = ?")
                .param(invited.account().value())
                .query(String.class)
                .single();

        var answer = browser.post("/link/" + invited.link().text(), "password", PASSWORD);

        assertThat(answer).hasStatus(303).hasHeader("Location", "/w/");
        assertThat(browser.get("/w/account")).hasStatusOk();
        var another = new Browsing(web);
        assertThat(another.post("/sign-in", "signInName", name, "password", PASSWORD.strip()))
                .hasStatus(422);
        assertThat(another.post("/sign-in", "signInName", name, "password", PASSWORD))
                .hasStatus(303);
    }

    @Test
    @DisplayName("6.4.1 a used link and one that never was get the same answer")
    void aSpentLinkTellsNothing() {
        var path = "/link/" + invited(Post.MEMBER_HANDLER).link().text();
        browser.post(path, "password", PASSWORD);

        assertThat(new Browsing(web).get(path)).hasStatus(409);
        assertThat(new Browsing(web).get("/link/never-was")).hasStatus(409);
        assertThat(new Browsing(web).post(path, "password", "another-one-2093")).hasStatus(409);
    }

    @Test
    void aBadPasswordIsToldAtItsFieldAndTheLinkStays() {
        var path = "/link/" + invited(Post.MEMBER_HANDLER).link().text();

        assertThat(browser.post(path, "password", "short"))
                .hasStatus(422)
                .bodyText()
                .contains("至少 8 个字");
        assertThat(browser.post(path)).hasStatus(422);
        assertThat(browser.get(path)).hasStatusOk();
    }

    @Test
    @DisplayName("14.2.1 no page learns the secret of a link from its predecessor, and no table keeps it in clear")
    void theSecretStaysWithItsPage() {
        var secret = invited(Post.MEMBER_HANDLER).link().text();

        assertThat(browser.get("/link/" + secret)).hasHeader("Referrer-Policy", "strict-origin");
        assertThat(browser.get("/link/never-was")).hasHeader("Referrer-Policy", "strict-origin");
        assertThat(browser.post("/link/" + secret, "password", PASSWORD)).hasStatus(303);
        assertThat(db.sql("select count(*) from web.once where position(? in route || location) > 0")
                        .param(secret)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aDemonstrationIsEnteredWithoutPasswordOrFactor() {
        var someone = people.in(Post.SECRETARIAT_CLERK);
        var path = "/link/" + inviting.demonstrate(someone.account()).text();

        for (int i = 0; i < 2; i++) {
            assertThat(new Browsing(web).get(path)).hasStatusOk();
            assertThat(browser.post(path)).hasStatus(303).hasHeader("Location", "/w/");
            assertThat(browser.get("/w/account")).hasStatusOk();
        }
    }

    @Test
    @DisplayName("6.4.3 resetting a password signs nobody in")
    void resettingSignsNobodyIn() {
        var someone = people.in(Post.LEADER);
        var path = "/link/" + inviting.again(someone.account(), Actor.system()).text();

        assertThat(browser.post(path, "password", PASSWORD)).hasStatus(303).hasHeader("Location", "/sign-in");
        assertThat(browser.session()).isEmpty();
    }
}
