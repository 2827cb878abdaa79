package org.luoshi.admin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.identity.ApiKeys;
import org.luoshi.identity.PeopleTest;
import org.luoshi.identity.SignedIn;
import org.luoshi.identity.TestPeople;
import org.luoshi.kernel.Post;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PeopleTest
class KeyPagesTests {

    private static final Pattern KEY = Pattern.compile("luoshi_[A-Za-z0-9_-]{22}");

    @Autowired
    MockMvcTester web;

    @Autowired
    TestPeople people;

    @Autowired
    ApiKeys keys;

    @Autowired
    JdbcClient db;

    private Browsing browser;
    private SignedIn owner;

    @BeforeEach
    void someone() {
        var cookie = people.enter(people.in(Post.MEMBER_HANDLER));
        browser = new Browsing(web).with(cookie);
        owner = people.signedIn(cookie);
    }

    private MvcTestResult make(String lastDay, String password) {
        return browser.post(
                "/w/account/keys/new",
                "name",
                "医院信息系统",
                "capacity",
                owner.acting().id().toString(),
                "lastDay",
                lastDay,
                "current",
                password);
    }

    private UUID only() {
        return db.sql("select id from identity.api_key_v1 where account = ?")
                .param(owner.account().value())
                .query(UUID.class)
                .single();
    }

    @Test
    @DisplayName("6.4.1 the secret of a key is shown once, and the list shows the key without it")
    void theSecretIsShownOnce() throws Exception {
        assertThat(browser.get("/w/account/keys/new")).hasStatusOk();
        assertThat(make(keys.latestDay().toString(), TestPeople.PASSWORD.text()))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo("/w/account/keys");

        var shown = KEY.matcher(browser.get("/w/account/keys").getResponse().getContentAsString());
        assertThat(shown.find()).isTrue();
        assertThat(browser.get("/w/account/keys"))
                .hasStatusOk()
                .bodyText()
                .contains("医院信息系统", "有效", "会员单位经办岗")
                .doesNotContain(shown.group());
    }

    @Test
    void aWrongPasswordAndALaterDayAreToldAtTheirFields() {
        assertThat(make(keys.latestDay().toString(), "wrong"))
                .hasStatus(422)
                .bodyText()
                .contains("现在的密码不对");
        assertThat(make(keys.latestDay().plusDays(1).toString(), TestPeople.PASSWORD.text()))
                .hasStatus(422)
                .bodyText()
                .contains("最后一天不能晚于 " + keys.latestDay());
        assertThat(browser.post("/w/account/keys/new")).hasStatus(422);
    }

    @Test
    void theOwnerRevokesAKey() {
        make(keys.latestDay().toString(), TestPeople.PASSWORD.text());
        var key = only();

        assertThat(browser.post("/w/account/keys/" + key + "/revoke")).hasStatus(303);
        assertThat(browser.post("/w/account/keys/" + key + "/revoke")).hasStatus(404);
        assertThat(browser.get("/w/account/keys")).bodyText().contains("还没有接口密钥");
    }

    @Test
    @DisplayName("8.2.2 another person's key is missing, and only an administrator revokes it on the person's page")
    void theAdministratorRevokesAKey() {
        make(keys.latestDay().toString(), TestPeople.PASSWORD.text());
        var key = only();
        var home = "/w/people/" + owner.account();
        var stranger = new Browsing(web).with(people.enter(people.in(Post.LEADER)));
        var administrator = new Browsing(web).with(people.enter(people.in(Post.ADMINISTRATOR)));

        assertThat(stranger.post("/w/account/keys/" + key + "/revoke")).hasStatus(404);
        assertThat(stranger.post(home + "/keys/" + key + "/revoke")).hasStatus(403);
        assertThat(administrator.get(home)).bodyText().contains("医院信息系统", "/keys/" + key + "/revoke");
        assertThat(administrator.post(home + "/keys/" + key + "/revoke")).hasStatus(303);
        assertThat(administrator.get(home)).bodyText().contains("新建了一个接口密钥", "作废了一个接口密钥");
    }
}
