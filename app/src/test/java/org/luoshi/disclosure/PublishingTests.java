package org.luoshi.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.luoshi.LuoshiTest;
import org.luoshi.Story;
import org.luoshi.kernel.Refusal;
import org.luoshi.needs.BeneficiaryGroup;
import org.luoshi.projects.ProjectId;
import org.luoshi.projects.Undertaking;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LuoshiTest
class PublishingTests {

    private static final Map<Question, String> LATER = Map.of(Question.EFFECT, "效果要到明年春天才看得出来。");

    @Autowired
    BeanFactory beans;

    @Autowired
    Publishing publishing;

    @Autowired
    ProjectFacts facts;

    @Autowired
    JdbcClient db;

    @Autowired
    MockMvcTester mvc;

    @Test
    void aQuestionWithoutAnswerAndReasonBlocksAndNamesTheClause() {
        var story = new Story(beans);
        var project = story.approved();
        story.confirmed(project);

        assertThatThrownBy(() -> publishing.publish(project, Map.of(), null, story.clerk.actor()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("disclosure.unanswered.EFFECT");
                    assertThat(refusal.clause()).hasToString("GZ 六(三)");
                });
        assertThat(versions(project)).isEmpty();
    }

    @Test
    void beforeAnyHelpIsConfirmedThreeQuestionsAreOpen() {
        var story = new Story(beans);
        var project = story.approved();
        story.recorded(project);

        var page = facts.gather(project, LATER);

        assertThat(page.open()).containsExactly(Question.WHO, Question.HOW_MUCH);
        assertThat(page.sessions()).isZero();
        assertThat(page.waiting()).isEqualTo(1);
    }

    @Test
    void aStatedReasonIsPublicAndOneThatIsNotNeededIsNot() {
        var story = new Story(beans);
        var project = story.approved();
        story.confirmed(project);

        var page = facts.gather(project, Map.of(Question.EFFECT, " 还在随访。 ", Question.WHERE, "不需要"));

        assertThat(page.reasons()).containsExactly(Map.entry(Question.EFFECT, "还在随访。"));
    }

    @Test
    void everyProjectShowsItsFourUndertakings() {
        var story = new Story(beans);
        assertThat(facts.gather(story.approved(), LATER).undertakings()).containsExactly(Undertaking.values());
    }

    @Test
    void onlyTheSecretariatPublishes() {
        var story = new Story(beans);
        var project = story.approved();
        assertThatThrownBy(() -> publishing.publish(project, LATER, null, story.hospital.actor()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aLaterVersionSaysWhatChangedAndTheEarlierOneStaysAsItWas() {
        var story = new Story(beans);
        var project = story.disclosed();
        var first = page(project, 1);
        story.confirmed(project);

        assertThatThrownBy(() -> publishing.publish(project, LATER, " ", story.clerk.actor()))
                .hasMessage("disclosure.change.none");
        assertThat(publishing.publish(project, LATER, "补充第二次义诊。", story.clerk.actor()))
                .isEqualTo(2);

        assertThat(versions(project)).containsExactly(1, 2);
        assertThat(page(project, 1)).isEqualTo(first);
        assertThatThrownBy(() -> db.sql("update disclosure.publication set title = 'x' where project = ?")
                        .param(project.value())
                        .update())
                .hasMessageContaining("does not change");
    }

    @Test
    void publishingSettlesTheTaskThatTheConfirmationRaised() {
        var story = new Story(beans);
        var project = story.approved();
        story.confirmed(project);
        assertThat(tasks(project)).isEqualTo(1);

        publishing.publish(project, LATER, null, story.clerk.actor());

        assertThat(tasks(project)).isZero();
    }

    @Test
    void aCompletedProjectAsksTheSecretariatForItsEffectUntilThatIsPublic() {
        var story = new Story(beans);
        var project = story.disclosed();
        story.completed(project, "血压控制率由四成升到六成。");
        assertThat(story.openTasksAbout(project.subject())).containsExactly(DisclosureClock.EFFECT);
        var path = db.sql("select path from inbox.task where subject = ? and key = ? and settled_at is null")
                .params(project.value(), DisclosureClock.EFFECT)
                .query(String.class)
                .single();
        assertThat(mvc.get().uri(path).cookie(story.clerk.cookie()).exchange())
                .bodyText()
                .contains("血压控制率由四成升到六成。");
        assertThat(beans.getBean(MessageSource.class).getMessage(DisclosureClock.EFFECT, null, Locale.ENGLISH))
                .isNotBlank();

        publishing.publish(project, Map.of(), "补充效果。", story.clerk.actor());

        assertThat(story.openTasksAbout(project.subject())).isEmpty();
        assertThat(page(project, 2)).contains("血压控制率由四成升到六成。");
    }

    @Test
    void aSmallGroupIsHiddenAndTheTotalIsNot() {
        var story = new Story(beans);
        var project = story.approved();
        story.confirmed(
                project,
                Map.of(
                        BeneficiaryGroup.LEFT_BEHIND_ELDERLY, 40,
                        BeneficiaryGroup.LEFT_BEHIND_CHILDREN, 3,
                        BeneficiaryGroup.OTHER_VILLAGERS, 25));

        var page = facts.gather(project, LATER);

        assertThat(page.personTimes()).isEqualTo(68);
        assertThat(page.served())
                .containsExactly(
                        new PublishedProject.Cell(BeneficiaryGroup.LEFT_BEHIND_ELDERLY, 40, SmallCells.Shown.EXACT),
                        new PublishedProject.Cell(
                                BeneficiaryGroup.LEFT_BEHIND_CHILDREN, null, SmallCells.Shown.TOO_FEW),
                        new PublishedProject.Cell(BeneficiaryGroup.OTHER_VILLAGERS, null, SmallCells.Shown.WITHHELD));
    }

    @Test
    void whatASecondVersionAddsIsProtectedLikeTheFirst() {
        var story = new Story(beans);
        var project = story.approved();
        story.confirmed(project, Map.of(BeneficiaryGroup.DISABLED, 30, BeneficiaryGroup.OTHER_VILLAGERS, 60));
        publishing.publish(project, LATER, null, story.clerk.actor());
        story.confirmed(project, Map.of(BeneficiaryGroup.DISABLED, 4, BeneficiaryGroup.OTHER_VILLAGERS, 80));

        assertThat(facts.gather(project, LATER).served())
                .extracting(PublishedProject.Cell::shown)
                .containsExactly(SmallCells.Shown.WITHHELD, SmallCells.Shown.WITHHELD);
    }

    private List<Integer> versions(ProjectId project) {
        return db.sql("select version from disclosure.publication where project = ? order by 1")
                .param(project.value())
                .query(Integer.class)
                .list();
    }

    private String page(ProjectId project, int version) {
        return db.sql("select page from disclosure.publication where project = ? and version = ?")
                .params(project.value(), version)
                .query(String.class)
                .single();
    }

    private int tasks(ProjectId project) {
        return db.sql(
                        "select count(*) from inbox.task where subject = ? and key = 'disclosure.task.publish' and settled_at is null")
                .param(project.value())
                .query(Integer.class)
                .single();
    }
}
