package org.luoshi.admin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.luoshi.identity.LinkPolicy;
import org.luoshi.identity.MovableClock;
import org.luoshi.identity.PeopleTest;
import org.luoshi.identity.TestPeople;
import org.luoshi.kernel.Post;
import org.luoshi.rules.Policies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@PeopleTest
@Transactional
class PolicyPagesTests {

    @Autowired
    MockMvcTester web;

    @Autowired
    TestPeople people;

    @Autowired
    Policies policies;

    @Autowired
    MovableClock clock;

    private Browsing in(Post post) {
        return new Browsing(web).with(people.enter(people.in(post)));
    }

    private MvcTestResult change(Browsing browser, LocalDate from, String hours, String clause) {
        return browser.post(
                "/w/policies/LinkPolicy",
                "values[invitationHours]",
                hours,
                "values[resetMinutes]",
                "３０",
                "from",
                from.toString(),
                "clause",
                clause,
                "decidingBody",
                "会长办公会",
                "decidedOn",
                "2026-01-05",
                "decision",
                "邀请链接四十八小时内有效。");
    }

    @Test
    void aChangeCountsFromItsDayOn() {
        var today = LocalDate.now(clock);
        var administrator = in(Post.ADMINISTRATOR);
        assertThat(administrator.get("/w/policies/LinkPolicy")).hasStatusOk();

        assertThat(change(administrator, today.plusDays(3), "48", "D46 二(三)")).hasStatus(303);

        assertThat(policies.inForce(LinkPolicy.class)).isEqualTo(new LinkPolicy(72, 60));
        assertThat(policies.inForce(LinkPolicy.class, today.plusDays(2))).isEqualTo(new LinkPolicy(72, 60));
        assertThat(policies.inForce(LinkPolicy.class, today.plusDays(3))).isEqualTo(new LinkPolicy(48, 30));
        assertThat(administrator.get("/w/policies")).bodyText().contains("邀请链接四十八小时内有效", "会长办公会", "现行");
    }

    @Test
    void aPastDayIsRefused() {
        var answer = change(in(Post.ADMINISTRATOR), LocalDate.now(clock).minusDays(1), "48", "D46 二(三)");

        assertThat(answer).hasStatus(422).bodyText().contains("不能早于今天");
    }

    @Test
    void figuresThatCannotWorkAndUnknownClausesAreRefused() {
        var administrator = in(Post.ADMINISTRATOR);
        var tomorrow = LocalDate.now(clock).plusDays(1);

        assertThat(change(administrator, tomorrow, "0", "D46 二(三)")).hasStatus(422);
        assertThat(change(administrator, tomorrow, "很久", "D46 二(三)")).hasStatus(422);
        assertThat(change(administrator, tomorrow, "48", "D46 九十九"))
                .hasStatus(422)
                .bodyText()
                .contains("没有这一条");
        assertThat(administrator.get("/w/policies/NoPolicy")).hasStatus(404);
    }

    @Test
    void leadersReadAndDoNotChange() {
        var leader = in(Post.LEADER);

        assertThat(leader.get("/w/policies")).hasStatusOk();
        assertThat(leader.get("/w/policies/LinkPolicy")).hasStatus(403);
        assertThat(change(leader, LocalDate.now(clock).plusDays(1), "48", "D46 二(三)"))
                .hasStatus(403);
    }

    @Test
    void theTrailIsReadFilteredAndPaged() {
        var administrator = in(Post.ADMINISTRATOR);
        people.in(Post.MEMBER_HANDLER);

        assertThat(administrator.get("/w/audit")).hasStatusOk().bodyText().contains("接受了邀请，设了密码");
        assertThat(administrator.get("/w/audit?event=identity.account-invited&day=" + LocalDate.now(clock)))
                .hasStatusOk()
                .bodyText()
                .contains("开立了账号");
        assertThat(administrator.get("/w/audit?event=identity.account-invited&day=2001-01-01"))
                .bodyText()
                .contains("没有符合条件的记录");
        assertThat(administrator.get("/w/audit?before=1")).bodyText().contains("没有符合条件的记录");
        assertThat(administrator.get("/w/audit?organisation=%E6%B2%A1%E6%9C%89"))
                .bodyText()
                .contains("没有符合条件的记录");
    }
}
