package org.luoshi.admin.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.identity.Disabling;
import org.luoshi.identity.PeopleTest;
import org.luoshi.identity.Secret;
import org.luoshi.identity.TestPeople;
import org.luoshi.identity.TestPeople.Someone;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.Post;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PeopleTest
class SignInPagesTests {

    private static final String PASSWORD = TestPeople.PASSWORD.text();

    @Autowired
    MockMvcTester web;

    @Autowired
    TestPeople people;

    @Autowired
    Disabling disabling;

    @Autowired
    JdbcClient db;

    private Browsing browser;

    @BeforeEach
    void aFreshBrowser() {
        browser = new Browsing(web);
    }

    private MvcTestResult signIn(Someone someone, String password) {
        return signIn(someone.name(), password);
    }

    private MvcTestResult signIn(String name, String password) {
        return browser.post("/sign-in", "signInName", name, "password", password, "next", "/w/account");
    }

    @Test
    @DisplayName("3.3.4 signing in sets one HttpOnly cookie and leads to the wanted page")
    void signingInLeadsToTheWantedPage() {
        var answer = signIn(people.in(Post.MEMBER_HANDLER), PASSWORD);

        assertThat(answer).hasStatus(303).hasHeader("Location", "/w/account");
        assertThat(answer.getResponse().getHeaders("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("luoshi="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(browser.get("/w/account")).hasStatusOk().bodyText().contains("测试人员");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "/w/\r\nX: y"
            })
    @DisplayName("3.7.2 nobody is led to another site after signing in")
    void theWantedPageIsOneOfOurs(String next) {
        var someone = people.in(Post.MEMBER_HANDLER);

        var answer = browser.post("/sign-in", "signInName", someone.name(), "password", PASSWORD, "next", next);

        assertThat(answer).hasHeader("Location", "/w/");
    }

    @Test
    @DisplayName("6.3.8 an unknown name and a wrong password get the same page")
    void theAnswersAreAlike() {
        var someone = people.in(Post.MEMBER_HANDLER);

        var wrong = signIn(someone, "not the password");
        var unknown = signIn("nobody-" + UUID.randomUUID(), "not the password");

        assertThat(wrong).hasStatus(422);
        assertThat(unknown).hasStatus(422);
        assertThat(text(wrong)).isEqualTo(text(unknown)).contains("登录名或密码不对");
    }

    private static String text(MvcTestResult answer) {
        var page = Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), UTF_8));
        return page.body().text();
    }

    @Test
    @DisplayName("6.2.7 managers of passwords know the fields, and a password never comes back")
    void fieldsAreNamedForPasswordManagers() {
        var page = new String(
                signIn("someone", "secret-that-must-not-return").getResponse().getContentAsByteArray(), UTF_8);

        assertThat(page)
                .contains("autocomplete=\"username\"", "autocomplete=\"current-password\"")
                .doesNotContain("secret-that-must-not-return", "onpaste");
    }

    @Test
    @DisplayName("6.3.1 the 11th try is a 429 with Retry-After, though the password is right")
    void tooManyTriesAreToldWhenToComeBack() {
        var someone = people.in(Post.MEMBER_HANDLER);
        for (int i = 0; i < 10; i++)
            assertThat(signIn(someone, "not the password")).hasStatus(422);

        var answer = signIn(someone, PASSWORD);

        assertThat(answer).hasStatus(429);
        assertThat(Integer.parseInt(answer.getResponse().getHeader("Retry-After")))
                .isBetween(1, 901);
    }

    @Test
    @DisplayName("7.2.4 a session that the browser brought along is not the one it leaves with")
    void theSessionIsNew() {
        var someone = people.in(Post.MEMBER_HANDLER);
        signIn(someone, PASSWORD);
        var before = browser.session();

        signIn(someone, PASSWORD);

        assertThat(browser.session()).isNotEqualTo(before);
    }

    @Test
    void aCookieOfAFinishedSessionDoesNotHinderSigningIn() {
        var someone = people.in(Post.MEMBER_HANDLER);
        var cookie = people.signIn(someone).cookie();
        disabling.disable(someone.account(), Actor.system());
        disabling.enable(someone.account(), Actor.system());
        browser.with(cookie);

        var answer = web.post()
                .uri("/sign-in")
                .cookie(new Cookie("luoshi", cookie.text()))
                .param("_key", UUID.randomUUID().toString())
                .param("signInName", someone.name())
                .param("password", PASSWORD)
                .exchange();

        assertThat(answer).hasStatus(303);
    }

    @Test
    @DisplayName("7.4.2 whoever is disabled is signed out at the next request, in every browser")
    void disablingSignsOut() {
        var someone = people.in(Post.MEMBER_HANDLER);
        var other = new Browsing(web);
        signIn(someone, PASSWORD);
        other.post("/sign-in", "signInName", someone.name(), "password", PASSWORD);
        assertThat(other.get("/w/account")).hasStatusOk();

        disabling.disable(someone.account(), Actor.system());

        assertThat(browser.get("/w/account").getResponse().getRedirectedUrl()).startsWith("/sign-in?next=");
        assertThat(other.get("/w/account").getResponse().getRedirectedUrl()).startsWith("/sign-in?next=");
    }

    @Test
    @DisplayName("14.3.1 signing out ends the session and tells the browser to forget")
    void signingOutForgets() {
        signIn(people.in(Post.MEMBER_HANDLER), PASSWORD);
        var before = browser.session();

        var answer = browser.post("/sign-out");

        assertThat(answer).hasStatus(303).hasHeader("Clear-Site-Data", "\"cache\"");
        var stale = new Browsing(web).with(new Secret(before));
        assertThat(stale.get("/w/account").getResponse().getRedirectedUrl()).startsWith("/sign-in");
    }

    @Test
    @DisplayName("6.3.3 an unsettled session reaches only what sets it up")
    void anUnsettledSessionOnlySetsUp() {
        var answer = signIn(people.in(Post.ADMINISTRATOR), PASSWORD);
        assertThat(answer).hasHeader("Location", "/w/account/set-up");

        for (var path : new String[] {"/w/", "/w/people", "/w/account", "/w/account/recovery-codes", "/w/policies"})
            assertThat(browser.get(path)).as(path).hasStatus(302).hasHeader("Location", "/w/account/set-up");
        assertThat(browser.post("/w/account/password", "current", PASSWORD, "password", "another-one-2093"))
                .hasHeader("Location", "/w/account/set-up");
        assertThat(browser.get("/w/account/set-up")).hasStatusOk();
    }

    @Test
    @DisplayName("6.3.3 setting up shows the secret as a picture and as text, and ends with recovery codes shown once")
    void settingUpEndsWithRecoveryCodes() {
        var someone = people.in(Post.ADMINISTRATOR);
        signIn(someone, PASSWORD);
        var before = browser.session();
        browser.post("/w/account/set-up/begin");
        assertThat(browser.get("/w/account/set-up")).bodyText().contains("<svg role=\"img\"", "viewBox=\"0 0 ");

        assertThat(browser.post("/w/account/set-up", "code", "12345x")).hasStatus(422);
        var confirmed = browser.post("/w/account/set-up", "code", people.nextCode(someone.account(), false));

        assertThat(confirmed).hasStatus(303).hasHeader("Location", "/w/account/recovery-codes");
        assertThat(browser.session()).isNotEqualTo(before);
        assertThat(browser.post("/w/account/recovery-codes", "current", "wrong"))
                .hasStatus(422);
        assertThat(browser.post("/w/account/recovery-codes", "current", PASSWORD))
                .hasStatus(303);
        assertThat(browser.get("/w/account/recovery-codes")).bodyText().containsPattern("[a-z2-9]{5}-[a-z2-9]{5}");
        assertThat(browser.get("/w/account/recovery-codes")).bodyText().doesNotContainPattern("<b class=\"num\">");
    }

    @Test
    void theSecondStepLeadsOn() {
        var someone = people.in(Post.LEADER);
        people.enter(someone);

        assertThat(signIn(someone, PASSWORD)).hasHeader("Location", "/sign-in/code?next=%2Fw%2Faccount");
        assertThat(browser.get("/sign-in/code?next=%2Fw%2Faccount")).hasStatusOk();
        assertThat(browser.post("/sign-in/code", "code", "wrong")).hasStatus(422);
        var answer =
                browser.post("/sign-in/code", "code", people.nextCode(someone.account(), true), "next", "/w/account");

        assertThat(answer).hasStatus(303).hasHeader("Location", "/w/account");
        assertThat(browser.get("/w/account")).hasStatusOk();
    }

    @Test
    void noPasswordIsHashedQuicklyIntoTheKeptAnswers() {
        var someone = people.in(Post.MEMBER_HANDLER);
        signIn(someone, PASSWORD);
        browser.post("/w/account/password", "current", PASSWORD, "password", "换一个新的密码 更长");

        var kept = db.sql("select count(*) from web.once where route = '/sign-in'")
                .query(Long.class)
                .single();
        assertThat(kept).isZero();
        assertThat(db.sql("select count(distinct body_hash) from web.once where route = '/w/account/password'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}
