package org.luoshi.admin.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.identity.PeopleTest;
import org.luoshi.identity.TestPeople;
import org.luoshi.kernel.AccountId;
import org.luoshi.kernel.Post;
import org.luoshi.organisations.HostAssociation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PeopleTest
class PeoplePagesTests {

    @Autowired
    MockMvcTester web;

    @Autowired
    TestPeople people;

    @Autowired
    HostAssociation host;

    @Autowired
    JdbcClient db;

    private Browsing administrator;

    @BeforeEach
    void anAdministrator() {
        administrator = new Browsing(web).with(people.enter(people.in(Post.ADMINISTRATOR)));
    }

    private String invite(String name) {
        var answer = administrator.post(
                "/w/people/new",
                "displayName",
                "新来的经办",
                "signInName",
                name,
                "organisation",
                host.host().name(),
                "post",
                "SECRETARIAT_CLERK");
        assertThat(answer).hasStatus(303);
        return answer.getResponse().getHeader("Location");
    }

    @Test
    @DisplayName("6.4.1 the link of an invitation is shown once and lets the person in")
    void theLinkIsShownOnce() {
        var person = invite("new-" + UUID.randomUUID());

        var page = administrator.get(person);

        assertThat(page).hasStatusOk().bodyText().contains("http://localhost/link/", "待启用", "开立了账号");
        assertThat(administrator.get(person)).bodyText().doesNotContain("/link/");
        var html = page.getResponse().getContentAsByteArray();
        var link = new String(html, UTF_8).replaceAll("(?s).*http://localhost(/link/[A-Za-z0-9_-]+).*", "$1");
        assertThat(new Browsing(web).post(link, "password", "another-one-2093"))
                .hasStatus(303)
                .hasHeader("Location", "/w/account/set-up");
    }

    @Test
    void aNameIsGivenOnce() {
        var name = "twice-" + UUID.randomUUID();
        invite(name);

        assertThat(administrator.post(
                        "/w/people/new",
                        "displayName",
                        "又一位",
                        "signInName",
                        name.toUpperCase(),
                        "organisation",
                        host.host().name(),
                        "post",
                        "LEADER"))
                .hasStatus(422)
                .bodyText()
                .contains("已经有人用了");
    }

    @Test
    void anUnknownOrganisationIsToldAtItsField() {
        assertThat(administrator.post(
                        "/w/people/new",
                        "displayName",
                        "某人",
                        "signInName",
                        "someone",
                        "organisation",
                        "没有这家单位",
                        "post",
                        "LEADER"))
                .hasStatus(422)
                .bodyText()
                .contains("登记册里没有这家单位");
    }

    @Test
    void thePersonIsDisabledEnabledAndReset() {
        var someone = people.in(Post.LEADER);
        people.enter(someone);
        var home = "/w/people/" + someone.account();

        assertThat(administrator.post(home + "/factor-reset")).hasStatus(303);
        assertThat(administrator.get(home)).bodyText().contains("http://localhost/link/", "重设第二验证");
        assertThat(administrator.post(home + "/disable")).hasStatus(303);
        assertThat(administrator.get(home)).bodyText().contains("已停用");
        assertThat(administrator.post(home + "/disable")).hasStatus(409);
        assertThat(administrator.post(home + "/enable")).hasStatus(303);
        assertThat(administrator.get(home)).bodyText().contains("已启用", "停用了账号", "恢复了账号");
    }

    @Test
    void postsAreGivenAndEnded() {
        var someone = people.in(Post.MEMBER_HANDLER);
        var home = "/w/people/" + someone.account();
        assertThat(administrator.get(home + "/posts/new")).hasStatusOk();

        assertThat(administrator.post(
                        home + "/posts/new",
                        "organisation",
                        host.host().name(),
                        "post",
                        "LEADER",
                        "firstDay",
                        "2026年1月5日"))
                .hasStatus(303);
        var post = db.sql("select id from identity.assignment where account = ? and post = 'LEADER'")
                .param(someone.account().value())
                .query(UUID.class)
                .single();
        assertThat(administrator.post(home + "/posts/" + post + "/end")).hasStatus(303);

        assertThat(administrator.get(home)).bodyText().contains("任命了岗位", "免去了岗位", "已结束");
    }

    @Test
    void linksAreRevoked() {
        var person = invite("revoked-" + UUID.randomUUID());
        var id = AccountId.valueOf(person.substring(person.lastIndexOf('/') + 1));
        var link = db.sql("select id from identity.link_v1 where account = ?")
                .param(id.value())
                .query(UUID.class)
                .single();

        assertThat(administrator.post(person + "/links/" + link + "/revoke")).hasStatus(303);
        assertThat(administrator.post(person + "/links/" + link + "/revoke")).hasStatus(404);
    }

    @Test
    void theListIsNarrowedByNameStatusPostAndOrganisation() {
        var someone = people.in(Post.COUNTY_OFFICER);

        assertThat(administrator.get("/w/people?q=" + someone.name() + "&status=ACTIVE&post=COUNTY_OFFICER"))
                .hasStatusOk()
                .bodyText()
                .contains(someone.name());
        assertThat(administrator.get("/w/people?q=" + someone.name() + "&status=DISABLED"))
                .bodyText()
                .contains("没有符合条件的人");
        assertThat(administrator.get("/w/people?page=2&post=LEADER")).hasStatusOk();
        assertThat(administrator.get("/w/people/organisations?organisation=%E5%8D%8F%E4%BC%9A"))
                .hasStatusOk()
                .bodyText()
                .contains("<option");
    }
}
