package org.luoshi.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.LuoshiTest;
import org.luoshi.Story;
import org.luoshi.Visitors.Visitor;
import org.luoshi.kernel.Reader;
import org.luoshi.needs.BeneficiaryGroup;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whoever is next finds it on the desk, and finds it gone when it is done. */
@LuoshiTest
class ProjectTasksTests {

    @Autowired
    BeanFactory beans;

    @Autowired
    Asking asking;

    @Autowired
    Answering answering;

    @Autowired
    Recording recording;

    @Autowired
    MockMvcTester mvc;

    Story story;
    ProjectId project;

    @BeforeEach
    void aProjectThatMayBegin() {
        story = new Story(beans);
        project = story.approved();
    }

    @Test
    void theLastConfirmationAsksTheMemberToCompleteAndTellsTheRecipient() {
        confirm(story.recorded(project), Verdict.AS_IT_WAS);

        assertThat(story.deskOf(story.hospital)).containsExactly("projects.task.complete");
        assertThat(story.deskOf(story.contact)).containsExactly("projects.notice.all-confirmed");
        leadsToTheProject(story.hospital, "活动都已确认，请办结项目或继续记录");
        leadsToTheProject(story.contact, "活动都已由你单位确认，等承办单位办结");
    }

    @Test
    void whileADayIsOpenNobodyIsAskedToComplete() {
        var first = story.recorded(project);
        var second = story.recorded(project);
        confirm(first, Verdict.AS_IT_WAS);
        assertThat(story.deskOf(story.hospital)).isEmpty();

        confirm(second, Verdict.FIGURES_DIFFER);
        assertThat(story.deskOf(story.hospital)).containsExactly("projects.task.correct");

        recording.correct(second, Story.day(Map.of(BeneficiaryGroup.DISABLED, 20)), story.hospital.actor());
        assertThat(story.deskOf(story.hospital)).isEmpty();
        confirm(second, Verdict.AS_IT_WAS);
        assertThat(story.deskOf(story.hospital)).containsExactly("projects.task.complete");
    }

    @Test
    void anotherDayTakesTheTaskAwayUntilItIsConfirmedToo() {
        confirm(story.recorded(project), Verdict.AS_IT_WAS);
        var another = story.recorded(project);
        assertThat(story.deskOf(story.hospital)).isEmpty();
        assertThat(story.deskOf(story.contact)).isEmpty();

        confirm(another, Verdict.AS_IT_WAS);
        assertThat(story.deskOf(story.hospital)).containsExactly("projects.task.complete");
    }

    @Test
    void completingIsWhatSettlesItAndLeavesTheSecretariatsTasks() {
        confirm(story.recorded(project), Verdict.AS_IT_WAS);

        story.completed(project, "血压控制率由四成升到六成。");

        assertThat(story.deskOf(story.hospital)).isEmpty();
        assertThat(story.deskOf(story.contact)).isEmpty();
        assertThat(story.openTasksAbout(project.subject()))
                .containsExactlyInAnyOrder("disclosure.task.publish", "disclosure.task.effect");
    }

    private void confirm(ActivityId activity, Verdict verdict) {
        asking.ask(activity, story.hospital.actor());
        var contact = new Reader(story.contact.account(), story.contact.capacities());
        answering.answer(
                activity, verdict, verdict == Verdict.AS_IT_WAS ? null : "人数不对", story.contact.actor(), contact);
    }

    private void leadsToTheProject(Visitor who, String words) {
        var inbox = mvc.get()
                .uri("/w/inbox")
                .header("Accept-Language", "zh-CN")
                .cookie(who.cookie())
                .exchange();
        assertThat(inbox).bodyText().contains(words).contains("href=\"/w/projects/" + project + "\"");
        assertThat(mvc.get().uri("/w/projects/" + project).cookie(who.cookie())).hasStatusOk();
    }
}
