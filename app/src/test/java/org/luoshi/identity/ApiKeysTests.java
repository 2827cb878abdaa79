package org.luoshi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Refusal;
import org.luoshi.organisations.HostAssociation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PeopleTest
class ApiKeysTests {

    @Autowired
    ApiKeys keys;

    @Autowired
    Assigning assigning;

    @Autowired
    Disabling disabling;

    @Autowired
    TestPeople people;

    @Autowired
    HostAssociation host;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient db;

    private SignedIn owner;

    @BeforeEach
    void someone() {
        owner = people.signedIn(people.enter(people.in(Post.MEMBER_HANDLER)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Secret made(LocalDate lastDay) {
        var wanted = new ApiKeys.Wanted("医院信息系统", owner.acting().id(), lastDay);
        return keys.make(owner, wanted, TestPeople.PASSWORD);
    }

    private void assertDead(Secret key) {
        assertThatThrownBy(() -> keys.find(key, TestPeople.browser()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNIDENTIFIED));
    }

    @Test
    void aKeyLetsItsOwnerInInItsCapacityAlone() {
        assigning.give(owner.account(), host.id(), Post.LEADER, today(), null, Actor.system());

        var who = keys.find(made(today()), TestPeople.browser());

        assertThat(who.account()).isEqualTo(owner.account());
        assertThat(who.actor()).isEqualTo(owner.actor());
        assertThat(who.reader().holds(Post.LEADER)).isFalse();
    }

    @Test
    @DisplayName("11.5.1 a key has 128 bits, and only its hash is stored")
    void onlyTheHashIsStored() {
        var key = made(today());

        assertThat(Base64.getUrlDecoder().decode(key.text().replaceFirst("^luoshi_", "")))
                .hasSize(16);
        assertThat(db.sql("select row_to_json(k)::text from identity.api_key k where account = ?")
                        .param(owner.account().value())
                        .query(String.class)
                        .single())
                .doesNotContain(key.text());
    }

    @Test
    void aKeyWorksThroughItsLastDayAndNoLonger() {
        var key = made(today().plusDays(2));

        clock.pass(Duration.ofDays(2));
        assertThat(keys.find(key, TestPeople.browser()).account()).isEqualTo(owner.account());
        clock.pass(Duration.ofDays(1));

        assertDead(key);
    }

    @Test
    void aKeyLivesNoLongerThanThePolicySays() {
        made(today().plusDays(90));

        assertThatThrownBy(() -> made(today().plusDays(91))).hasMessage("identity.api-key.too-long");
        assertThatThrownBy(() -> made(today().minusDays(1))).hasMessage("identity.api-key.past");
    }

    @Test
    @DisplayName("7.5.3 a key is made only by who shows the password once more")
    void aKeyIsMadeOnlyWithThePassword() {
        var wanted = new ApiKeys.Wanted("x", owner.acting().id(), today());

        assertThatThrownBy(() -> keys.make(owner, wanted, new Password("not the password")))
                .hasMessage("identity.password.not-current");
    }

    @Test
    @DisplayName("8.2.2 nobody makes a key in another person's capacity, and the database holds that too")
    void aKeyIsMadeOnlyInAnOwnCapacity() {
        var other = people.signedIn(people.enter(people.in(Post.LEADER)));
        var wanted = new ApiKeys.Wanted("x", other.acting().id(), today());

        assertThatThrownBy(() -> keys.make(owner, wanted, TestPeople.PASSWORD))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MISSING));
        made(today());
        assertThatThrownBy(() -> db.sql("update identity.api_key set assignment = ? where account = ?")
                        .params(other.acting().id().value(), owner.account().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aRevokedKeyIsDeadAtOnce() {
        var key = made(today());
        var id = id(key);

        keys.revoke(owner.account(), id, owner.actor());

        assertDead(key);
        assertThatThrownBy(() -> keys.revoke(owner.account(), id, owner.actor()))
                .hasMessage("web.missing");
    }

    @Test
    @DisplayName("8.2.2 a key is revoked only where it belongs")
    void anotherPersonsKeyIsMissing() {
        var key = made(today());
        var other = people.in(Post.LEADER).account();

        assertThatThrownBy(() -> keys.revoke(other, id(key), Actor.system())).hasMessage("web.missing");
        assertThat(keys.find(key, TestPeople.browser()).account()).isEqualTo(owner.account());
    }

    @Test
    void aKeyDiesWithItsPostAndDoesNotComeBackWithAnother() {
        var key = made(today());

        assigning.end(owner.account(), owner.acting().id(), today(), Actor.system());
        assertDead(key);
        assigning.give(owner.account(), host.id(), Post.MEMBER_HANDLER, today(), null, Actor.system());

        assertDead(key);
    }

    @Test
    void aKeyDiesWithTheAccountAndDoesNotComeBackWithIt() {
        var key = made(today());

        disabling.disable(owner.account(), Actor.system());
        assertDead(key);
        disabling.enable(owner.account(), Actor.system());

        assertDead(key);
    }

    @Test
    void theDayOfTheLastUseIsNoted() {
        var key = made(today().plusDays(9));
        clock.pass(Duration.ofDays(3));

        keys.find(key, TestPeople.browser());

        assertThat(db.sql("select used_on from identity.api_key_v1 where account = ?")
                        .param(owner.account().value())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(today());
    }

    @Test
    @DisplayName("6.3.1 who tries keys is slowed down, and nobody else at the same address")
    void tryingKeysIsSlowedDown() {
        var browser = TestPeople.browser();
        var good = made(today());
        for (int i = 0; i < 10; i++)
            assertThatThrownBy(() -> keys.find(Secret.fresh(), browser)).hasMessage("identity.api-key.dead");

        assertThatThrownBy(() -> keys.find(Secret.fresh(), browser)).hasMessage("identity.too-many");
        assertThat(keys.find(good, browser).account()).isEqualTo(owner.account());
    }

    @Test
    void theTrailTellsOfKeysWithoutTheirNames() {
        keys.revoke(owner.account(), id(made(today())), owner.actor());

        assertThat(db.sql("select row_to_json(e)::text from audit.entry e where subject = ?")
                        .param(owner.account().value())
                        .query(String.class)
                        .list())
                .anyMatch(line -> line.contains("identity.api-key-made"))
                .anyMatch(line -> line.contains("identity.api-key-revoked"))
                .noneMatch(line -> line.contains("医院信息系统"));
    }

    private ApiKeyId id(Secret key) {
        return new ApiKeyId(db.sql("select id from identity.api_key where secret_hash = ?")
                .param(key.hash())
                .query(UUID.class)
                .single());
    }
}
