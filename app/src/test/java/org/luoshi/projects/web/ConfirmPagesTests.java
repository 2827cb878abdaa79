package org.luoshi.projects.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.LuoshiTest;
import org.luoshi.Story;
import org.luoshi.Visitors.Visitor;
import org.luoshi.identity.Secret;
import org.luoshi.kernel.Post;
import org.luoshi.needs.BeneficiaryGroup;
import org.luoshi.projects.ActivityId;
import org.luoshi.projects.Asking;
import org.luoshi.projects.ProjectId;
import org.luoshi.projects.Recording;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The host confirms, not who did the work; and what is answered in its name, it learns of. */
@LuoshiTest
class ConfirmPagesTests {

    private static final String NO = "做事的一方不能替接收方答复";

    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    Story story;
    ProjectId project;
    ActivityId activity;
    String link;

    @BeforeEach
    void aDayThatTheHostIsAskedAbout() {
        story = new Story(beans);
        project = story.approved();
        activity = story.recorded(project);
        var asking = beans.getBean(Asking.class);
        link = "/c/"
                + asking.secret(asking.ask(activity, story.hospital.actor())).text();
    }

    @Test
    void whoDidTheWorkIsRefusedAndTheQuestionIsNotEvenPut() {
        assertThat(text(get(story.hospital, link))).contains(NO).doesNotContain("提交答复");

        var answer = post(story.hospital, link, Map.of("verdict", "AS_IT_WAS"));

        assertThat(answer).hasStatus(403);
        assertThat(text(answer)).contains(NO);
        assertThat(status()).isEqualTo("RECORDED");
    }

    @Test
    void soIsWhoWorksThereInAnotherCapacityToo() {
        alsoWorksForTheLead(story.officer);

        assertThat(text(get(story.officer, link))).contains(NO).doesNotContain("提交答复");
        assertThat(post(story.officer, link, Map.of("verdict", "AS_IT_WAS"))).hasStatus(403);
        assertThat(status()).isEqualTo("RECORDED");
    }

    @Test
    void othersAnswerByLinkWhetherSignedInOrNot() {
        assertThat(text(get(story.otherHospital, link))).doesNotContain(NO).contains("提交答复");
        assertThat(text(get(null, link))).doesNotContain(NO).contains("提交答复");
        assertThat(post(null, link, Map.of("verdict", "AS_IT_WAS"))).hasStatus(303);
        assertThat(status()).isEqualTo("CONFIRMED");
    }

    @Test
    void theRecipientsDeskSaysThatAnActivityWaitsAndItsContactConfirmsItThere() {
        var inbox = text(get(story.contact, "/w/inbox"));
        assertThat(inbox).contains("有一次活动请你单位确认").contains("href=\"" + page() + "\"");
        assertThat(text(get(story.contact, page()))).contains("提交答复").contains(page() + "/answer");

        assertThat(post(story.contact, page() + "/answer", Map.of("verdict", "AS_IT_WAS")))
                .hasStatus(303);

        assertThat(status()).isEqualTo("CONFIRMED");
        assertThat(story.deskOf(story.contact)).doesNotContain("projects.task.confirm");
        assertThat(db.sql("select account from audit.entry where subject = ? and event like '%confirmed%'")
                        .param(activity.value())
                        .query(UUID.class)
                        .single())
                .isEqualTo(story.contact.account().value());
        assertThat(text(get(null, link))).contains("已经确认").doesNotContain("提交答复");
    }

    @Test
    void whatIsWrongHasToBeSaidThereToo() {
        var answer = post(story.contact, page() + "/answer", Map.of("verdict", "NOT_SO"));
        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("请写明哪里不对").contains("id=\"remark-error\"");
        assertThat(post(story.contact, page() + "/answer", Map.of("verdict", "NOT_SO", "remark", "没有来过")))
                .hasStatus(303);
        assertThat(status()).isEqualTo("DISPUTED");
    }

    @Test
    void aContactWhoAlsoWorksForTheLeadIsRefusedThereToo() {
        alsoWorksForTheLead(story.contact);

        assertThat(text(get(story.contact, page()))).contains(NO).doesNotContain("提交答复");
        assertThat(post(story.contact, page() + "/answer", Map.of("verdict", "AS_IT_WAS")))
                .hasStatus(403);
        assertThat(status()).isEqualTo("RECORDED");
    }

    @Test
    void nobodyElseAnswersFromAnAccount() {
        assertThat(text(get(story.hospital, page()))).doesNotContain("提交答复");
        assertThat(post(story.hospital, page() + "/answer", Map.of("verdict", "AS_IT_WAS")))
                .hasStatus(403);
        assertThat(post(new Story(beans).contact, page() + "/answer", Map.of("verdict", "AS_IT_WAS")))
                .hasStatus(404);
        assertThat(status()).isEqualTo("RECORDED");
    }

    @Test
    void anAccountNeedsNoLinkThatIsStillGood() {
        db.sql(
                        "update projects.confirmation set issued_at = now() - interval '2 days', expires_at = now() - interval '1 day' where activity = ?")
                .param(activity.value())
                .update();
        assertThat(post(story.contact, page() + "/answer", Map.of("verdict", "AS_IT_WAS")))
                .hasStatus(303);
        assertThat(status()).isEqualTo("CONFIRMED");
    }

    @Test
    void beforeItIsAskedTheHostHasNothingToAnswer() {
        var fresh = story.recorded(project);
        var at = "/w/projects/" + project + "/activities/" + fresh;
        assertThat(text(get(story.contact, at))).doesNotContain("提交答复");
        assertThat(post(story.contact, at + "/answer", Map.of("verdict", "AS_IT_WAS")))
                .hasStatus(409);
    }

    @Test
    void figuresThatChangeTakeTheQuestionOffTheDesk() {
        beans.getBean(Recording.class)
                .correct(activity, Story.day(Map.of(BeneficiaryGroup.DISABLED, 12)), story.hospital.actor());
        assertThat(story.deskOf(story.contact)).isEmpty();
        assertThat(post(story.contact, page() + "/answer", Map.of("verdict", "AS_IT_WAS")))
                .hasStatus(409);
    }

    @Test
    void theRecipientIsToldOfAnAnswerByLinkUntilItHasReadSo() {
        post(null, link, Map.of("verdict", "FIGURES_DIFFER", "remark", "少了三人"));
        beans.getBean(Recording.class)
                .correct(activity, Story.day(Map.of(BeneficiaryGroup.DISABLED, 12)), story.hospital.actor());
        assertThat(story.deskOf(story.contact)).containsExactly("projects.notice.answered-by-link");
        var read = org.jsoup.Jsoup.parse(text(get(story.contact, "/w/inbox")))
                .select("form[action^=/w/inbox/]")
                .attr("action");

        assertThat(post(new Story(beans).contact, read, Map.of())).hasStatus(404);
        assertThat(post(story.contact, read, Map.of())).hasStatus(303);

        assertThat(story.deskOf(story.contact)).isEmpty();
        assertThat(post(story.contact, read, Map.of())).hasStatus(404);
    }

    @Test
    void whatIsToBeDoneCannotBeReadAway() {
        var task = db.sql("select id from inbox.task where subject = ? and settled_at is null")
                .param(activity.value())
                .query(UUID.class)
                .single();
        assertThat(text(get(story.contact, "/w/inbox"))).doesNotContain(task + "/read");
        assertThat(post(story.contact, "/w/inbox/" + task + "/read", Map.of())).hasStatus(404);
    }

    private void alsoWorksForTheLead(Visitor person) {
        db.sql(
                        "insert into identity.assignment (id, account, organisation, post, valid) values (?, ?, ?, ?, '[2020-01-01,)')")
                .params(
                        new UUID(-1, System.nanoTime()),
                        person.account().value(),
                        story.hospital.actor().organisation().value(),
                        Post.MEMBER_HANDLER.name())
                .update();
    }

    private String page() {
        return "/w/projects/" + project + "/activities/" + activity;
    }

    private String status() {
        return db.sql("select status from projects.activity where id = ?")
                .param(activity.value())
                .query(String.class)
                .single();
    }

    private MvcTestResult post(@Nullable Visitor who, String path, Map<String, String> fields) {
        var request = mvc.post()
                .uri(path)
                .header("Accept-Language", "zh-CN")
                .param("_key", Secret.fresh().text());
        if (who != null) request.cookie(who.cookie()).param("_csrf", who.csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult get(@Nullable Visitor who, String path) {
        var request = mvc.get().uri(path).header("Accept-Language", "zh-CN");
        if (who != null) request.cookie(who.cookie());
        return request.exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
