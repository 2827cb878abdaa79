package org.luoshi.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.luoshi.LuoshiTest;
import org.luoshi.Story;
import org.luoshi.Visitors;
import org.luoshi.kernel.Refusal;
import org.luoshi.needs.BeneficiaryGroup;
import org.luoshi.projects.Answering;
import org.luoshi.projects.Asking;
import org.luoshi.projects.ProjectId;
import org.luoshi.projects.Undertaking;
import org.luoshi.projects.Verdict;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@LuoshiTest
class PublishingTests {

    private static final Map<Question, String> LATER = Map.of(Question.EFFECT, "效果要到明年春天才看得出来。");

    @Autowired
    BeanFactory beans;

    @Autowired
    Publishing publishing;

    @Autowired
    Asking asking;

    @Autowired
    Answering answering;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient db;

    @Autowired
    MockMvcTester mvc;

    @Test
    void aQuestionWithoutAnswerAndReasonBlocksAndNamesTheClause() {
        var story = new Story(beans);
        var project = story.approved();
        story.confirmed(project);

        assertThatThrownBy(() -> story.publish(project, Map.of(), null))
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

        var page = publishing.draft(project).with(new Statement(null, LATER, Set.of(), null));

        assertThat(page.open()).containsExactly(Question.WHO, Question.HOW_MUCH);
        assertThat(page.sessions()).isZero();
        assertThat(page.waiting()).isEqualTo(1);
    }

    @Test
    void aStatedReasonIsPublicAndOneThatIsNotNeededIsNot() {
        var story = new Story(beans);
        var project = story.approved();
        story.confirmed(project);

        var page = publishing
                .draft(project)
                .with(new Statement(null, Map.of(Question.EFFECT, " 还在随访。 ", Question.WHERE, "不需要"), Set.of(), null));

        assertThat(page.reasons()).containsExactly(Map.entry(Question.EFFECT, "还在随访。"));
    }

    @Test
    void everyProjectShowsItsFourUndertakings() {
        var story = new Story(beans);
        assertThat(publishing.draft(story.approved()).page().undertakings()).containsExactly(Undertaking.values());
    }

    @Test
    void onlyTheSecretariatPublishes() {
        var story = new Story(beans);
        var project = story.approved();
        assertThatThrownBy(() ->
                        publishing.publish(project, new Statement(null, LATER, Set.of(), null), story.hospital.actor()))
                .isInstanceOf(Refusal.class)
                .hasMessage("web.not-your-post");
    }

    @Test
    void aLaterVersionSaysWhatChangedAndTheEarlierOneStaysAsItWas() {
        var story = new Story(beans);
        var project = story.disclosed();
        var first = page(project, 1);
        story.confirmed(project);

        assertThatThrownBy(() -> story.publish(project, LATER, " ")).hasMessage("disclosure.change.none");
        assertThat(story.publish(project, LATER, "补充第二次义诊。")).isEqualTo(2);

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

        story.publish(project, LATER, null);

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
        assertThat(Visitors.opening(
                        path,
                        address -> mvc.get()
                                .uri(address)
                                .cookie(story.clerk.cookie())
                                .exchange()))
                .bodyText()
                .contains("血压控制率由四成升到六成。");
        assertThat(beans.getBean(MessageSource.class).getMessage(DisclosureClock.EFFECT, null, Locale.ENGLISH))
                .isNotBlank();

        story.publish(project, Map.of(), "补充效果。");

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

        var page = publishing.draft(project).page();

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
        story.publish(project, LATER, null);
        story.confirmed(project, Map.of(BeneficiaryGroup.DISABLED, 4, BeneficiaryGroup.OTHER_VILLAGERS, 80));

        assertThat(publishing.draft(project).page().served())
                .extracting(PublishedProject.Cell::shown)
                .containsExactly(SmallCells.Shown.WITHHELD, SmallCells.Shown.WITHHELD);
    }

    @Test
    void onlyWhatWasLookedAtBecomesPublic() {
        var story = new Story(beans);
        var project = story.approved();
        story.confirmed(project);
        var seen = publishing.draft(project).mark();
        assertThat(publishing.draft(project).mark()).isEqualTo(seen);
        story.confirmed(project);

        for (var stale : new String[] {seen, null, ""})
            assertThatThrownBy(() -> publishing.publish(
                            project, new Statement(stale, LATER, Set.of(), null), story.clerk.actor()))
                    .hasMessage(Publishing.CHANGED);
        assertThat(versions(project)).isEmpty();
        assertThat(story.publish(project, LATER, null)).isEqualTo(1);
    }

    @Test
    void whoeverPublishesSecondIsToldThatThereIsAVersionAlready() {
        var story = new Story(beans);
        var project = story.approved();
        story.confirmed(project);
        var seen = publishing.draft(project).mark();
        story.publish(project, LATER, null);

        assertThatThrownBy(() ->
                        publishing.publish(project, new Statement(seen, LATER, Set.of(), "x"), story.clerk.actor()))
                .hasMessage(Publishing.CHANGED);
    }

    @Test
    void aConfirmationOnItsWayIsWaitedForAndThenLookedAtBeforeItIsPublic() throws Exception {
        var story = new Story(beans);
        var project = story.approved();
        story.confirmed(project);
        var another = story.recorded(project);
        var link = asking.secret(asking.ask(another, story.hospital.actor()));
        var seen = publishing.draft(project).mark();
        var pool = Executors.newSingleThreadExecutor();
        try {
            var press = transactions.execute(status -> {
                answering.answer(link, Verdict.AS_IT_WAS, null, null);
                var waiting = pool.submit(() ->
                        publishing.publish(project, new Statement(seen, LATER, Set.of(), null), story.clerk.actor()));
                assertThatThrownBy(() -> waiting.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
                return waiting;
            });
            assertThatThrownBy(press::get).hasRootCauseMessage(Publishing.CHANGED);
        } finally {
            pool.shutdown();
        }
        assertThat(versions(project)).isEmpty();
    }

    /** A confirmation may bear an earlier time than a version that could not know of it yet. */
    @Test
    void whatAVersionHadCountedIsKnownByItsReceiptsAndNotByTimes() {
        var story = new Story(beans);
        var project = story.approved();
        story.confirmed(project, Map.of(BeneficiaryGroup.DISABLED, 30, BeneficiaryGroup.OTHER_VILLAGERS, 60));
        story.publish(project, LATER, null);
        var late = story.confirmed(project, Map.of(BeneficiaryGroup.DISABLED, 4, BeneficiaryGroup.OTHER_VILLAGERS, 80));
        db.sql("update projects.activity set confirmed_at = confirmed_at - interval '1 day' where id = ?")
                .param(late.value())
                .update();

        assertThat(publishing.draft(project).page().served())
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
