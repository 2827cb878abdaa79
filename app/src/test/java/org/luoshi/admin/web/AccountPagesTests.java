package org.luoshi.admin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.identity.Assigning;
import org.luoshi.identity.MovableClock;
import org.luoshi.identity.PeopleTest;
import org.luoshi.identity.TestPeople;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.Post;
import org.luoshi.organisations.HostAssociation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PeopleTest
class AccountPagesTests {

    @Autowired
    MockMvcTester web;

    @Autowired
    TestPeople people;

    @Autowired
    Assigning assigning;

    @Autowired
    HostAssociation host;

    @Autowired
    MovableClock clock;

    @Test
    @DisplayName("8.2.2 another person's session is missing, one's own is ended")
    void onlyOwnSessionsEnd() {
        var mine = new Browsing(web).with(people.enter(people.in(Post.MEMBER_HANDLER)));
        var theirs = people.signedIn(people.enter(people.in(Post.MEMBER_HANDLER)));

        assertThat(mine.post("/w/account/sessions/" + theirs.session() + "/end"))
                .hasStatus(404);
    }

    @Test
    @DisplayName("7.5.2 people see where they are signed in and sign out there")
    void ownSessionsAreSeenAndEnded() {
        var someone = people.in(Post.MEMBER_HANDLER);
        var here = new Browsing(web).with(people.enter(someone));
        var there = people.enter(someone);
        var third = people.enter(someone);
        assertThat(here.get("/w/account")).bodyText().contains("Firefox · Linux", "本机");

        here.post("/w/account/sessions/" + people.signedIn(there).session() + "/end");
        assertThat(new Browsing(web).with(there).get("/w/account")).hasStatus(302);
        here.post("/w/account/sessions/end-others");

        assertThat(new Browsing(web).with(third).get("/w/account")).hasStatus(302);
        assertThat(here.get("/w/account")).hasStatusOk();
    }

    @Test
    void theChosenCapacityCountsForActingAndNotForReading() {
        var someone = people.in(Post.ADMINISTRATOR);
        assigning.give(someone.account(), host.id(), Post.MEMBER_HANDLER, LocalDate.now(clock), null, Actor.system());
        var cookie = people.enter(someone);
        var browser = new Browsing(web).with(cookie);
        var handler = people.signedIn(cookie).capacities().stream()
                .filter(capacity -> capacity.post() == Post.MEMBER_HANDLER)
                .findFirst()
                .orElseThrow();
        assertThat(browser.post("/w/people/new")).hasStatus(422);

        browser.post("/w/account/capacity", "assignment", handler.id().toString());

        assertThat(browser.get("/w/people")).hasStatusOk();
        assertThat(browser.post("/w/people/new")).hasStatus(403);
    }

    @Test
    @DisplayName("8.2.2 nobody acts in another person's capacity")
    void aForeignCapacityIsMissing() {
        var theirs = people.signedIn(people.enter(people.in(Post.ADMINISTRATOR)));
        var browser = new Browsing(web).with(people.enter(people.in(Post.MEMBER_HANDLER)));

        assertThat(browser.post(
                        "/w/account/capacity",
                        "assignment",
                        theirs.acting().id().toString()))
                .hasStatus(404);
    }

    @Test
    @DisplayName("6.2.3 the password is changed only with the present one")
    void thePasswordIsChangedWithThePresentOne() {
        var browser = new Browsing(web).with(people.enter(people.in(Post.MEMBER_HANDLER)));

        assertThat(browser.get("/w/account/password")).hasStatusOk();
        assertThat(browser.post("/w/account/password", "current", "wrong", "password", "another-one-2093"))
                .hasStatus(422)
                .bodyText()
                .contains("现在的密码不对");
        assertThat(browser.post(
                        "/w/account/password", "current", TestPeople.PASSWORD.text(), "password", "another-one-2093"))
                .hasStatus(303);
    }
}
