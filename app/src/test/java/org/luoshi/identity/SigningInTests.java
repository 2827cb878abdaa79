package org.luoshi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PeopleTest
class SigningInTests {

    private static final Password WRONG = new Password("五月的山城 有雾");

    @Autowired
    SigningIn signingIn;

    @Autowired
    Sessions sessions;

    @Autowired
    Disabling disabling;

    @Autowired
    Throttle throttle;

    @Autowired
    TestPeople people;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient db;

    @Test
    void aPasswordIsEnoughWhereThePostOwnsItsRecords() {
        var someone = people.in(Post.MEMBER_HANDLER);

        var begun = people.signIn(someone);

        assertThat(begun.next()).isEqualTo(SigningIn.Next.NOTHING);
        assertThat(people.signedIn(begun.cookie()).settled()).isTrue();
    }

    @Test
    void theNameMayBeTypedInCapitalsAndFullWidth() {
        var someone = people.in(Post.MEMBER_HANDLER);

        var begun = signingIn.withPassword(
                " " + someone.name().toUpperCase().replace('0', '０'), TestPeople.PASSWORD, TestPeople.browser());

        assertThat(sessions.find(begun.cookie())).isPresent();
    }

    @Test
    @DisplayName("6.3.3 posts that see what others own are kept outside until a second factor is set up")
    void aPasswordAloneDoesNotDoForAClerk() {
        var begun = people.signIn(people.in(Post.SECRETARIAT_CLERK));

        assertThat(begun.next()).isEqualTo(SigningIn.Next.SET_UP);
        assertThat(people.signedIn(begun.cookie()).settled()).isFalse();
    }

    @Test
    @DisplayName("6.3.3 a post given during a session asks for the second factor at the next request")
    void aPostGivenLaterUnsettlesTheSession(@Autowired Assigning assigning) {
        var someone = people.in(Post.MEMBER_HANDLER);
        var cookie = people.signIn(someone).cookie();
        var place = people.signedIn(cookie).acting().organisation();

        assigning.give(someone.account(), place, Post.LEADER, LocalDate.now(clock), null, Actor.system());

        assertThat(people.signedIn(cookie).settled()).isFalse();
    }

    @Test
    @DisplayName("6.3.8 an unknown name, a wrong password and a disabled account are told alike")
    void theRefusalTellsNothing() {
        var someone = people.in(Post.MEMBER_HANDLER);
        var disabled = people.in(Post.MEMBER_HANDLER);
        disabling.disable(disabled.account(), Actor.system());

        var refusals = Arrays.asList(
                refusal(someone.name(), WRONG),
                refusal("nobody-" + UUID.randomUUID(), WRONG),
                refusal(disabled.name(), TestPeople.PASSWORD));

        assertThat(refusals).extracting(Refusal::key).containsOnly("identity.sign-in.wrong");
        assertThat(refusals).extracting(Refusal::kind).containsOnly(Refusal.Kind.INVALID);
    }

    @Test
    @DisplayName("6.3.8 an unknown name takes as long as a wrong password")
    void theTimeTellsNothing() {
        var someone = people.in(Post.MEMBER_HANDLER);
        refusal(someone.name(), WRONG);

        var known = new long[7];
        var unknown = new long[7];
        for (int i = 0; i < known.length; i++) {
            known[i] = timed(someone.name());
            unknown[i] = timed("nobody-" + UUID.randomUUID());
        }

        assertThat((double) median(known) / median(unknown)).isBetween(0.5, 2.0);
    }

    private long timed(String name) {
        var start = System.nanoTime();
        refusal(name, WRONG);
        return System.nanoTime() - start;
    }

    private static long median(long[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private Refusal refusal(String name, Password password) {
        return catchThrowableOfType(Refusal.class, () -> signingIn.withPassword(name, password, TestPeople.browser()));
    }

    @Test
    @DisplayName("6.3.1 the 11th try within the minutes is refused, even with the right password; later it works")
    void tooManyTriesShutTheDoorForAWhile() {
        var someone = people.in(Post.MEMBER_HANDLER);
        for (int i = 0; i < 10; i++)
            assertThat(refusal(someone.name(), WRONG).kind()).isEqualTo(Refusal.Kind.INVALID);

        var refused = refusal(someone.name(), TestPeople.PASSWORD);

        assertThat(refused.kind()).isEqualTo(Refusal.Kind.TOO_MANY);
        assertThat((long) refused.args()[0]).isBetween(1L, 901L);
        clock.pass(Duration.ofMinutes(16));
        assertThat(sessions.find(people.signIn(someone).cookie())).isPresent();
    }

    @Test
    @DisplayName("6.3.1 the 101st failure from one address is refused, whatever the names")
    void oneAddressCannotTryEveryName() {
        var browser = TestPeople.browser();
        for (int i = 0; i < 100; i++) throttle.count("sign-in:" + UUID.randomUUID(), browser);

        var refused =
                catchThrowableOfType(Refusal.class, () -> throttle.count("sign-in:" + UUID.randomUUID(), browser));

        assertThat(refused.kind()).isEqualTo(Refusal.Kind.TOO_MANY);
    }

    @Test
    void whatSucceedsDoesNotCountAgainstAnOffice() {
        var someone = people.in(Post.MEMBER_HANDLER);
        var office = TestPeople.browser();

        for (int i = 0; i < 12; i++) signingIn.withPassword(someone.name(), TestPeople.PASSWORD, office);

        assertThat(sessions.of(people.signedIn(people.signIn(someone).cookie())))
                .hasSizeGreaterThan(12);
    }

    @Test
    void attemptsKeepNeitherNamesNorAddresses() {
        var name = "nobody-" + UUID.randomUUID();
        refusal(name, WRONG);

        assertThat(db.sql("select count(*) from identity.attempt where position(convert_to(?, 'UTF8') in key) > 0")
                        .param(name)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("7.2.4 every sign-in begins a session of its own")
    void theSecretIsNewEveryTime() {
        var someone = people.in(Post.MEMBER_HANDLER);

        assertThat(people.signIn(someone).cookie().text())
                .isNotEqualTo(people.signIn(someone).cookie().text());
    }

    @Test
    @DisplayName("7.2.4 the session goes on under another secret once the second factor was shown")
    void theSecretChangesWithTheSecondFactor() {
        var someone = people.in(Post.LEADER);
        people.enter(someone);
        var begun = people.signIn(someone);
        assertThat(begun.next()).isEqualTo(SigningIn.Next.CODE);

        var who = people.signedIn(begun.cookie());
        var settled = signingIn.withCode(who, people.nextCode(someone.account(), true));

        assertThat(sessions.find(begun.cookie())).isEmpty();
        assertThat(people.signedIn(settled).session()).isEqualTo(who.session());
        assertThat(people.signedIn(settled).settled()).isTrue();
    }

    @Test
    @DisplayName("7.3.1 a session ends when it is idle for the policy's minutes")
    void anIdleSessionEnds() {
        var cookie = people.signIn(people.in(Post.MEMBER_HANDLER)).cookie();

        clock.pass(Duration.ofMinutes(29));
        assertThat(sessions.find(cookie)).isPresent();
        clock.pass(Duration.ofMinutes(29));
        assertThat(sessions.find(cookie)).isPresent();
        clock.pass(Duration.ofMinutes(31));
        assertThat(sessions.find(cookie)).isEmpty();
    }

    @Test
    @DisplayName("7.3.2 a session ends after the policy's hours, however busy it is")
    void aBusySessionEndsToo() {
        var cookie = people.signIn(people.in(Post.MEMBER_HANDLER)).cookie();

        for (int i = 0; i < 35; i++) {
            clock.pass(Duration.ofMinutes(20));
            assertThat(sessions.find(cookie)).isPresent();
        }
        clock.pass(Duration.ofMinutes(21));

        assertThat(sessions.find(cookie)).isEmpty();
    }

    @Test
    @DisplayName("7.4.2 disabling an account ends its sessions at once")
    void disablingSignsOut() {
        var someone = people.in(Post.MEMBER_HANDLER);
        var first = people.signIn(someone).cookie();
        var second = people.signIn(someone).cookie();

        disabling.disable(someone.account(), Actor.system());

        assertThat(sessions.find(first)).isEmpty();
        assertThat(sessions.find(second)).isEmpty();
        disabling.enable(someone.account(), Actor.system());
        assertThat(sessions.find(first)).isEmpty();
    }

    @Test
    @DisplayName("16.3.1 both a sign-in and a failed one are in the trail")
    void theTrailKnowsWhoCameAndWhoWasTurnedAway() {
        var someone = people.in(Post.MEMBER_HANDLER);
        people.signIn(someone);
        refusal(someone.name(), WRONG);

        assertThat(db.sql("select event from audit.entry where subject = ? order by id")
                        .param(someone.account().value())
                        .query(String.class)
                        .list())
                .endsWith("identity.person-signed-in/1", "identity.sign-in-failed/1");
    }
}
