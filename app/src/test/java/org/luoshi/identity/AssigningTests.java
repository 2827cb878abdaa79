package org.luoshi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Post;
import org.luoshi.organisations.HostAssociation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PeopleTest
@Transactional
class AssigningTests {

    @Autowired
    Assigning assigning;

    @Autowired
    Assignments assignments;

    @Autowired
    Sessions sessions;

    @Autowired
    Disabling disabling;

    @Autowired
    Inviting inviting;

    @Autowired
    TestPeople people;

    @Autowired
    HostAssociation host;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient db;

    private LocalDate today;
    private OrganisationId place;

    @BeforeEach
    void nobodyElseAdministers() {
        today = LocalDate.now(clock);
        place = host.id();
        db.sql("update identity.account set status = 'DISABLED'").update();
    }

    private Actor administrator() {
        return new Actor(people.in(Post.ADMINISTRATOR).account(), place, Post.ADMINISTRATOR);
    }

    private AssignmentId onlyPost(Actor person) {
        return assignments.today(person.account()).get(0).id();
    }

    @Test
    void theLastAdministratorKeepsThePost() {
        var last = administrator();

        assertThatThrownBy(() -> assigning.end(last.account(), onlyPost(last), today.plusDays(30), last))
                .hasMessage("identity.administrator.last");
    }

    @Test
    void theLastAdministratorCannotBeDisabled() {
        var last = administrator();

        assertThatThrownBy(() -> disabling.disable(last.account(), Actor.system()))
                .hasMessage("identity.administrator.last");
    }

    @Test
    void withAnotherAdministratorThePostMayEnd() {
        var one = administrator();
        var other = administrator();
        assigning.give(one.account(), place, Post.LEADER, today, null, other);

        assigning.end(one.account(), onlyPost(one), today.plusDays(1), other);

        assertThat(assignments.administratorBeside(other.account())).isFalse();
    }

    @Test
    void anAdministratorForATimeIsNoneForGood() {
        var last = administrator();
        var forATime = people.in(Post.MEMBER_HANDLER);
        assigning.give(forATime.account(), place, Post.ADMINISTRATOR, today, today.plusDays(7), last);

        assertThatThrownBy(() -> disabling.disable(last.account(), Actor.system()))
                .hasMessage("identity.administrator.last");
    }

    @Test
    void anInvitedAdministratorDoesNotCountYet() {
        var last = administrator();
        people.invited("next-administrator", Post.ADMINISTRATOR);

        assertThatThrownBy(() -> disabling.disable(last.account(), Actor.system()))
                .hasMessage("identity.administrator.last");
    }

    @Test
    void nobodyDisablesThemselves() {
        var one = administrator();
        administrator();

        assertThatThrownBy(() -> disabling.disable(one.account(), one)).hasMessage("identity.account.own");
    }

    @Test
    void theSamePostIsGivenOnceAtATime() {
        var someone = people.in(Post.MEMBER_HANDLER);

        assertThatThrownBy(() -> assigning.give(
                        someone.account(), place, Post.MEMBER_HANDLER, today.plusDays(9), null, Actor.system()))
                .hasMessage("identity.post.already");
    }

    @Test
    void aPostNeverEndsInThePast() {
        var someone = people.in(Post.MEMBER_HANDLER);
        var post = assignments.today(someone.account()).get(0).id();

        assertThatThrownBy(() -> assigning.end(someone.account(), post, today.minusDays(1), Actor.system()))
                .hasMessage("identity.post.past");
    }

    @Test
    void aPostThatHasNotBegunIsTakenBack() {
        var someone = people.in(Post.MEMBER_HANDLER);
        var later = assigning.give(someone.account(), place, Post.LEADER, today.plusDays(5), null, Actor.system());

        assigning.end(someone.account(), later, today, Actor.system());

        assertThat(assignments.overlap(someone.account(), place, Post.LEADER, today, null))
                .isFalse();
    }

    @Test
    void aPostIsTakenBackOnItsFirstDayFromSomebodyWhoActsInIt() {
        var someone = people.in(Post.MEMBER_HANDLER);
        var cookie = people.enter(someone);
        var given = assigning.give(someone.account(), place, Post.HEALTH_CENTRE_CONTACT, today, null, Actor.system());
        sessions.actAs(people.signedIn(cookie), given);

        assigning.end(someone.account(), given, today, Actor.system());

        assertThat(people.signedIn(cookie).acting().post()).isEqualTo(Post.MEMBER_HANDLER);
    }

    @Test
    void theFirstAdministratorGetsALinkUntilItIsUsed() {
        assertThat(inviting.lacksAdministrator()).isTrue();
        var invitation = new Inviting.Invitation("系统管理员", "first", place, Post.ADMINISTRATOR);
        inviting.firstAdministrator(invitation);

        var link = inviting.firstAdministrator(invitation);
        inviting.accept(link, TestPeople.PASSWORD);

        assertThat(inviting.lacksAdministrator()).isFalse();
        assertThatThrownBy(() -> inviting.firstAdministrator(invitation)).hasMessage("identity.sign-in-name.taken");
    }
}
