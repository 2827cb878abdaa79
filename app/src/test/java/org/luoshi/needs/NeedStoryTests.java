package org.luoshi.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.LuoshiTest;
import org.luoshi.Story;
import org.luoshi.Visitors;
import org.luoshi.kernel.AccountId;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.ClauseRef;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Reader;
import org.luoshi.kernel.Refusal;
import org.luoshi.organisations.HostAssociation;
import org.luoshi.organisations.OrganisationFacts;
import org.luoshi.organisations.OrganisationKind;
import org.luoshi.organisations.Registering;
import org.luoshi.rules.Policies;
import org.luoshi.rules.PolicyChange;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** A township's need on its way to a hospital. */
@LuoshiTest
class NeedStoryTests {

    @Autowired
    BeanFactory beans;

    @Autowired
    Posting posting;

    @Autowired
    Verifying verifying;

    @Autowired
    Claiming claiming;

    @Autowired
    Policies policies;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient db;

    @Autowired
    HostAssociation host;

    Story story;

    @BeforeEach
    void aNewStory() {
        story = new Story(beans);
    }

    @Test
    void nobodyClaimsTheNeedOfTheirOwnOrganisation() {
        var need = story.published();
        var member = new Actor(AccountId.next(), story.contact.actor().organisation(), Post.MEMBER_HANDLER);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> claiming.claim(need, member))
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        assertThat(tasks(need)).isEmpty();
    }

    @Test
    void eachStepLandsOnTheNextDesk() {
        var need = story.posted();
        assertThat(tasks(need)).containsExactly("COUNTY_OFFICER needs.task.verify");

        verifying.verify(need, null, story.officer.actor());
        assertThat(tasks(need)).containsExactly("SECRETARIAT_CLERK needs.task.publish");

        verifying.publish(need, null, story.clerk.actor());
        assertThat(tasks(need)).isEmpty();

        claiming.claim(need, story.hospital.actor());
        assertThat(story.deskOf(story.hospital)).containsExactly("projects.task.propose");
    }

    @Test
    void aReturnedNeedGoesBackWithTheReasonAndComesAgain() {
        var need = story.posted();
        verifying.giveBack(need, "请写明村名", story.officer.actor());
        assertThat(tasks(need)).containsExactly("HEALTH_CENTRE_CONTACT needs.task.correct");

        posting.correct(need, Story.details(), story.contact.actor());

        assertThat(tasks(need)).containsExactly("COUNTY_OFFICER needs.task.verify");
        assertThat(db.sql("select opinion from audit.entry where subject = ? and event like 'needs.need-returned%'")
                        .param(need.value())
                        .query(String.class)
                        .single())
                .isEqualTo("请写明村名");
    }

    @Test
    void everyStepIsAuditedWithWhoInWhichCapacityAndTheClause() {
        var need = story.claimed();

        assertThat(db.sql("select event, post, clause from audit.entry where subject = ? order by id")
                        .param(need.value())
                        .query((row, number) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
                        .list())
                .containsExactly(
                        "needs.need-posted/1 HEALTH_CENTRE_CONTACT D46 二(三)",
                        "needs.need-verified/1 COUNTY_OFFICER null",
                        "needs.need-published/1 SECRETARIAT_CLERK D46 二(三)",
                        "needs.need-claimed/1 MEMBER_HANDLER D46 二(三)");
    }

    @Test
    @DisplayName("2.3.4 of many who rush for one need one wins, and the others are told who was faster")
    void ofManyWhoRushForOneNeedOneWins() throws Exception {
        var need = story.published();
        var rivals = IntStream.range(0, 8)
                .mapToObj(i -> new Visitors(db).signedIn(Post.MEMBER_HANDLER, aHospital()))
                .toList();
        var pool = Executors.newFixedThreadPool(8);
        try {
            var outcomes = pool.invokeAll(rivals.stream()
                    .<Callable<String>>map(rival -> () -> {
                        try {
                            claiming.claim(need, rival.actor());
                            return "won";
                        } catch (Refusal refusal) {
                            return refusal.key() + " " + refusal.args()[0];
                        }
                    })
                    .toList());
            var told = outcomes.stream().map(NeedStoryTests::get).toList();
            assertThat(told).filteredOn("won"::equals).hasSize(1);
            assertThat(told)
                    .filteredOn(one -> !one.equals("won"))
                    .hasSize(7)
                    .allMatch(one -> one.startsWith("needs.claim.taken 测试医院"));
        } finally {
            pool.shutdown();
        }
    }

    private static String get(Future<String> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aMemberHoldsNoMoreClaimsThanThePolicyInForceAllows() {
        for (int i = 0; i < 3; i++) story.claimed();
        var fourth = story.published();

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> claiming.claim(fourth, story.hospital.actor()))
                .withMessage("needs.claim.too-many");
    }

    @Test
    @Transactional
    void aClaimIsExplainedLaterByThePolicyOfItsDay() {
        var need = story.claimed();
        var today = LocalDate.now();
        policies.change(new PolicyChange(
                new ClaimPolicy(3, 1), today, ClauseRef.valueOf("GZ 六(三)"), "理事会", today, "试行", story.clerk.actor()));

        var kept = json.readTree(
                db.sql("select body from audit.entry where subject = ? and event like 'needs.need-claimed/%'")
                        .param(need.value())
                        .query(String.class)
                        .single());
        var basis = json.treeToValue(kept.get("basis"), ClaimBasis.class);
        assertThat(policies.inForce(ClaimPolicy.class))
                .isNotEqualTo(basis.under().values());
        assertThat(basis.heldUntil())
                .isEqualTo(db.sql("select held_until from needs.need where id = ?")
                        .param(need.value())
                        .query(LocalDate.class)
                        .single());
    }

    @Test
    void aReleasedNeedIsOpenToOthers() {
        var need = story.claimed();
        claiming.release(need, "医生排不开", story.hospital.actor());
        claiming.claim(need, story.otherHospital.actor());
        assertThat(statusOf(need)).isEqualTo("CLAIMED");
    }

    @Test
    @DisplayName("2.3.1 a step cannot be skipped")
    void aStepCannotBeSkipped() {
        var need = story.posted();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> verifying.publish(need, null, story.clerk.actor()))
                .withMessage("needs.is.POSTED");
        var verified = story.verified();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> claiming.claim(verified, story.hospital.actor()))
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MISSING));
    }

    @Test
    @DisplayName("8.2.2 another county, another township and another hospital do not even learn that a need exists")
    void strangersDoNotLearnThatANeedExists() {
        var need = story.posted();
        var stranger = new Story(beans);
        var otherOfficer = new Visitors(db).signedIn(Post.COUNTY_OFFICER, aHospital());
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> verifying.verify(need, null, otherOfficer.actor()))
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MISSING));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> posting.withdraw(need, "x", stranger.contact.actor()))
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MISSING));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> claiming.claim(need, stranger.hospital.actor()))
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MISSING));
    }

    @Test
    void theRuleForOneNeedAndTheRuleForListsAreTheSame() {
        story.posted();
        story.verified();
        story.published();
        story.claimed();
        var people = List.of(
                story.contact,
                story.officer,
                story.clerk,
                story.hospital,
                story.otherHospital,
                new Visitors(db).signedIn(Post.ADMINISTRATOR, host.id()),
                new Visitors(db).signedIn(Post.LEADER, host.id()));
        for (var person : people) {
            var reader = new Reader(person.account(), person.capacities());
            var listed = db.sql("select n.id from needs.need n where " + Access.SEEN)
                    .params(Access.of(reader))
                    .query(UUID.class)
                    .list();
            var allowed = db
                    .sql("select id, status, posted_by, verifier, claimed_by from needs.need")
                    .query((row, number) -> new Object() {
                        final UUID id = row.getObject("id", UUID.class);
                        final Standing standing = new Standing(
                                NeedStatus.valueOf(row.getString("status")),
                                new OrganisationId(row.getObject("posted_by", UUID.class)),
                                new OrganisationId(row.getObject("verifier", UUID.class)),
                                row.getObject("claimed_by") == null
                                        ? null
                                        : new OrganisationId(row.getObject("claimed_by", UUID.class)));
                    })
                    .list()
                    .stream()
                    .filter(need -> reader.any(actor -> Access.sees(actor, need.standing)))
                    .map(need -> need.id)
                    .toList();
            assertThat(listed).as(person.actor().post().name()).containsExactlyInAnyOrderElementsOf(allowed);
        }
    }

    @Test
    void theDatabaseForbidsAClaimWithoutAClaimant() {
        var need = story.published();
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> db.sql("update needs.need set status = 'CLAIMED' where id = ?")
                        .param(need.value())
                        .update());
    }

    @Test
    void aTownshipWithoutACountyCommissionIsToldWhomToAsk() {
        var lonely = new Visitors(db)
                .signedIn(
                        Post.HEALTH_CENTRE_CONTACT,
                        beans.getBean(Registering.class)
                                .register(
                                        OrganisationFacts.of(
                                                OrganisationKind.VILLAGE_CLINIC, "无区划卫生室 " + UUID.randomUUID()),
                                        story.clerk.actor()));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> posting.post(HelpKind.FREE_CLINIC, Story.details(), lonely.actor()))
                .withMessage("needs.no-county-commission");
    }

    private OrganisationId aHospital() {
        return beans.getBean(Registering.class)
                .register(
                        OrganisationFacts.of(OrganisationKind.HOSPITAL, "测试医院 " + UUID.randomUUID()),
                        story.clerk.actor());
    }

    private List<String> tasks(NeedId need) {
        return db.sql("select post || ' ' || key from inbox.task where subject = ? and settled_at is null")
                .param(need.value())
                .query(String.class)
                .list();
    }

    private String statusOf(NeedId need) {
        return db.sql("select status from needs.need where id = ?")
                .param(need.value())
                .query(String.class)
                .single();
    }
}
