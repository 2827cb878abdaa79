package org.luoshi.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.luoshi.LuoshiTest;
import org.luoshi.Story;
import org.luoshi.identity.Secret;
import org.luoshi.kernel.AccountId;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Reader;
import org.luoshi.kernel.Refusal;
import org.luoshi.needs.BeneficiaryGroup;
import org.luoshi.needs.Speciality;
import org.luoshi.places.DivisionCode;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A project from the plan to the receiving side's word. */
@LuoshiTest
class ProjectStoryTests {

    @Autowired
    BeanFactory beans;

    @Autowired
    Planning planning;

    @Autowired
    Recording recording;

    @Autowired
    Asking asking;

    @Autowired
    Answering answering;

    @Autowired
    JdbcClient db;

    Story story;

    @BeforeEach
    void aNewStory() {
        story = new Story(beans);
    }

    @ParameterizedTest
    @EnumSource(Undertaking.class)
    void withoutOneOfTheFourUndertakingsAProjectIsRefusedAndTheClauseIsNamed(Undertaking missing) {
        var project = story.prepared();
        var three = EnumSet.complementOf(EnumSet.of(missing));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> planning.propose(project, story.plan(), three, story.hospital.actor()))
                .withMessage("projects.undertaking.missing." + missing)
                .satisfies(refusal -> assertThat(refusal.clause()).hasToString("GZ 六(三)"));

        planning.propose(project, story.plan(), Set.of(Undertaking.values()), story.hospital.actor());
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> planning.approve(project, three, null, story.clerk.actor()))
                .satisfies(refusal -> assertThat(refusal.clause()).hasToString("GZ 六(三)"));
        assertThat(statusOf(project)).isEqualTo("PROPOSED");
    }

    @Test
    void theDatabaseToo() {
        var project = story.proposed();
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> db.sql("update projects.project set undertakings = '{NO_FEES}' where id = ?")
                        .param(project.value())
                        .update());
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> db.sql("update projects.project set recipient = lead where id = ?")
                        .param(project.value())
                        .update());
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> db.sql("update projects.project set accountable = null where id = ?")
                        .param(project.value())
                        .update());
    }

    @Test
    void theAccountablePersonIsOneOfTheMembersOwn() {
        var project = story.prepared();
        var plan = story.plan();
        var stranger = new Plan(
                AccountId.next(), plan.summary(), plan.sessions(), plan.people(), plan.firstDay(), plan.lastDay());
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () -> planning.propose(project, stranger, Set.of(Undertaking.values()), story.hospital.actor()))
                .withMessage("projects.plan.not-yours");
    }

    @Test
    void anApprovedProjectHasANumberAndItsNeedIsUndertaken() {
        var project = story.approved();
        assertThat(db.sql("select number from projects.project where id = ?")
                        .param(project.value())
                        .query(String.class)
                        .single())
                .matches("\\d{4}-\\d{4}");
        assertThat(db.sql("select n.status from needs.need n join projects.project j on j.need = n.id where j.id = ?")
                        .param(project.value())
                        .query(String.class)
                        .single())
                .isEqualTo("UNDERTAKEN");
    }

    @Test
    void aFreeClinicThatChargedCannotBeRecorded() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new ActivityDetails(
                        LocalDate.now(),
                        LocalTime.of(9, 0),
                        LocalTime.of(10, 0),
                        "x",
                        Map.of(Speciality.ENT, 1),
                        Map.of(BeneficiaryGroup.DISABLED, 1),
                        false,
                        ""))
                .satisfies(refusal -> assertThat(refusal.clause()).hasToString("GZ 六(三)"));
    }

    @Test
    void theReceivingSideConfirmsByLinkOnceAndGetsAReceipt() {
        var project = story.approved();
        var activity = story.recorded(project);
        var link = asking.secret(asking.ask(activity, story.hospital.actor()));

        answering.answer(link, Verdict.AS_IT_WAS, null, null);

        assertThat(db.sql("select status || ' ' || receipt from projects.activity where id = ?")
                        .param(activity.value())
                        .query(String.class)
                        .single())
                .matches("CONFIRMED \\d{4}-\\d{4,}");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> answering.answer(link, Verdict.NOT_SO, "x", null))
                .withMessage("projects.confirmation.answered");
        assertThat(db.sql("select post, account::text from audit.entry where subject = ? and event like '%confirmed%'")
                        .param(activity.value())
                        .query((row, number) -> row.getString(1) + " " + row.getString(2))
                        .single())
                .isEqualTo("LINK_HOLDER null");
    }

    @Test
    void aNewLinkEndsTheOldOne() {
        var activity = story.recorded(story.approved());
        var old = asking.secret(asking.ask(activity, story.hospital.actor()));
        var fresh = asking.secret(asking.ask(activity, story.hospital.actor()));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> answering.answer(old, Verdict.AS_IT_WAS, null, null))
                .withMessage("projects.confirmation.revoked");
        answering.answer(fresh, Verdict.AS_IT_WAS, null, null);
    }

    @Test
    void figuresThatChangeEndTheLinkThatAskedAboutTheOldOnes() {
        var activity = story.recorded(story.approved());
        var link = asking.secret(asking.ask(activity, story.hospital.actor()));
        recording.correct(
                activity, Story.day(Map.of(BeneficiaryGroup.LEFT_BEHIND_ELDERLY, 400)), story.hospital.actor());
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> answering.answer(link, Verdict.AS_IT_WAS, null, null))
                .withMessage("projects.confirmation.revoked");
    }

    @Test
    void aLinkRunsOut() {
        var activity = story.recorded(story.approved());
        var link = asking.secret(asking.ask(activity, story.hospital.actor()));
        db.sql(
                        "update projects.confirmation set issued_at = now() - interval '2 days', expires_at = now() - interval '1 day' where activity = ?")
                .param(activity.value())
                .update();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> answering.answer(link, Verdict.AS_IT_WAS, null, null))
                .withMessage("projects.confirmation.expired");
    }

    @Test
    @DisplayName("11.5.1 a link that nobody made opens nothing")
    void aLinkThatNobodyMadeOpensNothing() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> answering.answer(Secret.fresh(), Verdict.AS_IT_WAS, null, null))
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MISSING));
    }

    @Test
    void figuresThatDifferAreCorrectedAndAskedAboutAgain() {
        var activity = story.recorded(story.approved());
        answering.answer(
                asking.secret(asking.ask(activity, story.hospital.actor())), Verdict.FIGURES_DIFFER, "老人只有 35 位", null);
        assertThat(story.deskOf(story.hospital)).containsExactly("projects.task.correct");

        recording.correct(
                activity, Story.day(Map.of(BeneficiaryGroup.LEFT_BEHIND_ELDERLY, 35)), story.hospital.actor());
        answering.answer(asking.secret(asking.ask(activity, story.hospital.actor())), Verdict.AS_IT_WAS, null, null);

        assertThat(db.sql("select sum(person_times) from projects.activity_served where activity = ?")
                        .param(activity.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(35);
    }

    @Test
    void aDenialGoesToTheSecretariatToo() {
        var activity = story.recorded(story.approved());
        answering.answer(asking.secret(asking.ask(activity, story.hospital.actor())), Verdict.NOT_SO, "收了钱", null);
        assertThat(db.sql(
                                "select post from inbox.task where subject = ? and settled_at is null and not notice order by post")
                        .param(activity.value())
                        .query(String.class)
                        .list())
                .containsExactly("MEMBER_HANDLER", "SECRETARIAT_CLERK");
    }

    @Test
    void aConfirmedActivityStaysAsItIs() {
        var activity = story.confirmed(story.approved());
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> recording.correct(
                        activity, Story.day(Map.of(BeneficiaryGroup.DISABLED, 99)), story.hospital.actor()))
                .withMessage("projects.activity.is.CONFIRMED");
    }

    @Test
    void aProjectIsCompletedOnlyWhenEverythingIsConfirmed() {
        var project = story.approved();
        story.confirmed(project);
        var open = story.recorded(project);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> recording.complete(project, "效果", story.hospital.actor()))
                .withMessage("projects.complete.open");
        answering.answer(asking.secret(asking.ask(open, story.hospital.actor())), Verdict.AS_IT_WAS, null, null);
        recording.complete(project, "效果", story.hospital.actor());
        assertThat(statusOf(project)).isEqualTo("COMPLETED");
    }

    @Test
    void receiptNumbersHaveNoGaps() {
        var project = story.approved();
        for (int i = 0; i < 3; i++) story.confirmed(project);
        var numbers = db.sql(
                        "select right(receipt, 4)::int from projects.activity where receipt is not null order by 1")
                .query(Integer.class)
                .list();
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    @Test
    @DisplayName("8.2.2 another hospital does not even learn that a project exists")
    void strangersDoNotLearnThatAProjectExists() {
        var project = story.approved();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> recording.record(
                        project, Story.day(Map.of(BeneficiaryGroup.DISABLED, 1)), story.otherHospital.actor()))
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MISSING));
    }

    @Test
    void theRuleForOneProjectAndTheRuleForListsAreTheSame() {
        story.prepared();
        story.proposed();
        story.approved();
        for (var person : List.of(story.contact, story.officer, story.clerk, story.hospital, story.otherHospital)) {
            var reader = new Reader(person.account(), person.capacities());
            var listed = db.sql("select j.id from projects.project j where " + Access.SEEN)
                    .params(Access.of(reader))
                    .query(UUID.class)
                    .list();
            var allowed = db
                    .sql("select id, lead, recipient, county, status from projects.project")
                    .query((row, number) -> Map.entry(
                            row.getObject("id", UUID.class),
                            new Standing(
                                    ProjectStatus.valueOf(row.getString("status")),
                                    new Parties(
                                            new OrganisationId(row.getObject("lead", UUID.class)),
                                            new OrganisationId(row.getObject("recipient", UUID.class)),
                                            new OrganisationId(row.getObject("county", UUID.class)),
                                            new DivisionCode("500241"),
                                            "x"))))
                    .list()
                    .stream()
                    .filter(project -> reader.any(actor -> Access.sees(actor, project.getValue())))
                    .map(Map.Entry::getKey)
                    .toList();
            assertThat(listed).as(person.actor().post().name()).containsExactlyInAnyOrderElementsOf(allowed);
        }
    }

    private String statusOf(ProjectId project) {
        return db.sql("select status from projects.project where id = ?")
                .param(project.value())
                .query(String.class)
                .single();
    }
}
