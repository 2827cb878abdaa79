package org.luoshi.disclosure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.luoshi.LuoshiTest;
import org.luoshi.Story;
import org.luoshi.Visitors;
import org.luoshi.Visitors.Visitor;
import org.luoshi.identity.Secret;
import org.luoshi.projects.ProjectId;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LuoshiTest
class DisclosurePagesTests {

    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    @Test
    void theSecretariatSeesWhatIsPublicAndWhereThereIsNews() {
        var story = new Story(beans);
        var fresh = story.approved();
        var known = story.disclosed();
        assertThat(row(story, known)).contains("已公开");
        assertThat(row(story, fresh)).contains("未公开");

        story.confirmed(known);

        assertThat(row(story, known)).contains("公开后有新情况");
    }

    @Test
    void threeMonthsAfterTheFirstConfirmationAProjectIsOverdue() {
        var story = new Story(beans);
        var project = story.approved();
        var activity = story.confirmed(project);
        assertThat(row(story, project)).doesNotContain("逾期未公开");

        db.sql("update projects.activity set confirmed_at = confirmed_at - interval '3 months 2 days' where id = ?")
                .param(activity.value())
                .update();

        assertThat(row(story, project)).contains("逾期未公开");
    }

    @Test
    void everyOpenQuestionIsToldAtItsOwnFieldWithTheClause() {
        var story = new Story(beans);
        var project = story.approved();

        var answer = publish(story, project, Map.of("reasons[WHO]", "还没有开展"));

        assertThat(answer).hasStatus(422);
        assertThat(text(answer))
                .contains("id=\"reasons-HOW_MUCH-error\"")
                .contains("id=\"reasons-EFFECT-error\"")
                .doesNotContain("id=\"reasons-WHO-error\"")
                .contains("三排镇方案 六（三）")
                .contains("还没有开展");
    }

    @Test
    void aStatedReasonOpensThePageAndASecondVersionNeedsItsChange() {
        var story = new Story(beans);
        var project = story.approved();
        story.confirmed(project);
        assertThat(publish(story, project, Map.of("reasons[EFFECT]", "明年春天核实"))).hasStatus(303);

        assertThat(publish(story, project, Map.of("reasons[EFFECT]", "明年春天核实"))).hasStatus(422);
        assertThat(publish(story, project, Map.of("reasons[EFFECT]", "明年春天核实", "change", "改正地点")))
                .hasStatus(303);
    }

    @Test
    void aConfirmationBetweenPreviewAndPressIsShownBeforeItIsPublic() {
        var story = new Story(beans);
        var project = story.approved();
        story.confirmed(project);
        var seen = seen(story, project);
        story.confirmed(project);

        var answer = publish(story, project, Map.of("seen", seen, "reasons[EFFECT]", "明年春天核实"));

        assertThat(answer).hasStatus(422);
        var page = org.jsoup.Jsoup.parse(text(answer));
        assertThat(page.select(".errsum a[href=#seen]").text()).contains("内容已变化，请重新核对");
        assertThat(page.getElementById("seen")).isNotNull();
        assertThat(page.select("#much").text()).contains("124");
        assertThat(page.getElementById("reasons-EFFECT").text()).isEqualTo("明年春天核实");
        assertThat(published(project)).isZero();

        var fresh = page.select("input[name=seen]").attr("value");
        assertThat(publish(story, project, Map.of("seen", fresh, "reasons[EFFECT]", "明年春天核实")))
                .hasStatus(303);
        assertThat(published(project)).isEqualTo(1);
    }

    @Test
    void aReceiptThatTheLatestVersionDoesNotShowIsNewsWhateverItsTime() {
        var story = new Story(beans);
        var project = story.disclosed();
        var late = story.confirmed(project);
        db.sql("update projects.activity set confirmed_at = confirmed_at - interval '1 day' where id = ?")
                .param(late.value())
                .update();

        assertThat(row(story, project)).contains("公开后有新情况");
    }

    private int published(ProjectId project) {
        return db.sql("select count(*) from disclosure.publication where project = ?")
                .param(project.value())
                .query(Integer.class)
                .single();
    }

    private String seen(Story story, ProjectId project) {
        return org.jsoup.Jsoup.parse(text(get(story.clerk, "/w/disclosure/" + project)))
                .select("input[name=seen]")
                .attr("value");
    }

    @Test
    void thePreviewIsThePublicPageItself() {
        var story = new Story(beans);
        var project = story.disclosed();
        var preview = org.jsoup.Jsoup.parse(text(get(story.clerk, "/w/disclosure/" + project)));
        var number = preview.select(".src[href^=/projects/]").attr("href");
        var page = org.jsoup.Jsoup.parse(
                text(mvc.get().uri(number).header("Accept-Language", "zh-CN").exchange()));

        assertThat(preview.select(".five").outerHtml())
                .isEqualTo(page.select(".five").outerHtml());
    }

    @Test
    void othersDoNotGetIn() {
        var story = new Story(beans);
        assertThat(get(story.hospital, "/w/disclosure")).hasStatus(403);
        assertThat(get(story.clerk, "/w/disclosure/" + story.prepared())).hasStatus(404);
    }

    private String row(Story story, ProjectId project) {
        var number = db.sql("select number from projects.project where id = ?")
                .param(project.value())
                .query(String.class)
                .single();
        var page = org.jsoup.Jsoup.parse(text(get(story.clerk, "/w/disclosure?q=" + number)));
        return page.select("tbody tr:contains(" + number + ")").text();
    }

    private MvcTestResult publish(Story story, ProjectId project, Map<String, String> fields) {
        var request = mvc.post()
                .uri("/w/disclosure/" + project)
                .header("Accept-Language", "zh-CN")
                .cookie(story.clerk.cookie())
                .param("_csrf", story.clerk.csrf())
                .param("_key", Secret.fresh().text());
        fields.forEach(request::param);
        if (!fields.containsKey("seen")) request.param("seen", seen(story, project));
        return request.exchange();
    }

    private MvcTestResult get(Visitor who, String path) {
        return Visitors.opening(
                path,
                address -> mvc.get()
                        .uri(address)
                        .header("Accept-Language", "zh-CN")
                        .cookie(who.cookie())
                        .exchange());
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
