package org.luoshi.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.identity.ColumnCipher.Cell;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PeopleTest
class SecondFactorsTests {

    @Autowired
    SecondFactors secondFactors;

    @Autowired
    SigningIn signingIn;

    @Autowired
    Sessions sessions;

    @Autowired
    Factors factors;

    @Autowired
    ColumnCipher cipher;

    @Autowired
    Inviting inviting;

    @Autowired
    TestPeople people;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient db;

    @Test
    @DisplayName("6.5.1 a code works once")
    void aCodeWorksOnce() {
        var someone = people.in(Post.LEADER);
        people.enter(someone);
        var code = people.nextCode(someone.account(), true);
        signingIn.withCode(people.signedIn(people.signIn(someone).cookie()), code);
        var again = people.signedIn(people.signIn(someone).cookie());

        assertThatThrownBy(() -> signingIn.withCode(again, code))
                .isInstanceOf(Refusal.class)
                .hasMessage("identity.code.wrong");
    }

    @Test
    @DisplayName("6.5.5 a code is good for its half minute and one step of drift")
    void anOldCodeIsNoCode() {
        var someone = people.in(Post.LEADER);
        people.enter(someone);
        var code = people.nextCode(someone.account(), true);

        clock.pass(Duration.ofSeconds(90));

        assertThat(factors.verify(someone.account(), code)).isFalse();
        var drifting = people.nextCode(someone.account(), true);
        clock.pass(Duration.ofSeconds(30));
        assertThat(factors.verify(someone.account(), drifting)).isTrue();
    }

    @Test
    @DisplayName("6.3.1 codes cannot be guessed: the 11th is refused, right or wrong")
    void codesCannotBeGuessed() {
        var someone = people.in(Post.LEADER);
        people.enter(someone);
        var who = people.signedIn(people.signIn(someone).cookie());
        for (int i = 0; i < 10; i++)
            assertThatThrownBy(() -> signingIn.withCode(who, "1234567")).hasMessage("identity.code.wrong");

        assertThatThrownBy(() -> signingIn.withCode(who, people.nextCode(someone.account(), true)))
                .hasMessage("identity.too-many");
    }

    @Test
    void aCodeMayBeTypedFullWidthAndInGroups() {
        var someone = people.in(Post.LEADER);
        people.enter(someone);
        var who = people.signedIn(people.signIn(someone).cookie());
        var code = people.nextCode(someone.account(), true);

        var cookie = signingIn.withCode(who, code.substring(0, 3).replace('1', '１') + " " + code.substring(3));

        assertThat(people.signedIn(cookie).strong()).isTrue();
    }

    @Test
    @DisplayName("6.5.2 ten recovery codes, each good once, kept as slow hashes")
    void aRecoveryCodeWorksOnce() {
        var someone = people.in(Post.LEADER);
        var codes = secondFactors.renewCodes(people.signedIn(people.enter(someone)), TestPeople.PASSWORD);
        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(code -> code.matches("[a-z2-9]{5}-[a-z2-9]{5}"));

        var who = people.signedIn(people.signIn(someone).cookie());
        signingIn.withCode(who, codes.get(3).toUpperCase());

        assertThat(secondFactors.of(someone.account()).recoveryCodes()).isEqualTo(9);
        var again = people.signedIn(people.signIn(someone).cookie());
        assertThatThrownBy(() -> signingIn.withCode(again, codes.get(3))).hasMessage("identity.code.wrong");
        assertThat(db.sql("select hash from identity.recovery_code where account = ?")
                        .param(someone.account().value())
                        .query(String.class)
                        .list())
                .allMatch(hash -> hash.startsWith("$argon2id$"));
    }

    @Test
    @DisplayName("6.4.3 a session that has not shown its factor can neither replace nor remove it")
    void anUnsettledSessionCannotReplaceTheFactor() {
        var someone = people.in(Post.LEADER);
        people.enter(someone);
        var unsettled = people.signedIn(people.signIn(someone).cookie());

        assertThatThrownBy(() -> secondFactors.begin(unsettled)).hasMessage("identity.factor.show-first");
        assertThatThrownBy(() -> secondFactors.confirm(unsettled, "123456")).hasMessage("identity.factor.show-first");
        assertThatThrownBy(() -> secondFactors.remove(unsettled, TestPeople.PASSWORD))
                .hasMessage("identity.factor.show-first");
        assertThat(secondFactors.begun(unsettled)).isEmpty();
    }

    @Test
    void whoseRecordsAreTheirOwnMayDoWithoutAgain() {
        var someone = people.in(Post.MEMBER_HANDLER);
        var who = people.signedIn(people.signIn(someone).cookie());
        secondFactors.begin(who);
        var strong = people.signedIn(secondFactors.confirm(who, people.nextCode(someone.account(), false)));
        assertThat(people.signIn(someone).next()).isEqualTo(SigningIn.Next.CODE);

        secondFactors.remove(strong, TestPeople.PASSWORD);

        assertThat(people.signIn(someone).next()).isEqualTo(SigningIn.Next.NOTHING);
    }

    @Test
    void aPostThatNeedsTheFactorKeepsIt() {
        var who = people.signedIn(people.enter(people.in(Post.ADMINISTRATOR)));

        assertThatThrownBy(() -> secondFactors.remove(who, TestPeople.PASSWORD)).hasMessage("identity.factor.needed");
    }

    @Test
    @DisplayName("6.4.6 an administrator's link takes the factor away only together with the password")
    void theLinkAloneDoesNotDo() {
        var someone = people.in(Post.LEADER);
        var cookie = people.enter(someone);
        var link = inviting.resetFactor(someone.account(), Actor.system());

        assertThatThrownBy(() -> secondFactors.removeByLink(link, new Password("a wrong guess"), TestPeople.browser()))
                .hasMessage("identity.sign-in.wrong");
        secondFactors.removeByLink(link, TestPeople.PASSWORD, TestPeople.browser());

        assertThat(sessions.find(cookie)).isEmpty();
        assertThat(people.signIn(someone).next()).isEqualTo(SigningIn.Next.SET_UP);
    }

    @Test
    @DisplayName("11.3.3 a sealed secret moved to another row does not open")
    void aSealedValueBelongsToItsRow() {
        var mine = new LinkId(UUID.randomUUID());
        var sealed = cipher.seal(new byte[] {1, 2, 3}, new Cell("identity.factor", "secret", mine));

        assertThat(sealed).startsWith("v1|A256GCM|k1|");
        assertThat(cipher.open(sealed, new Cell("identity.factor", "secret", mine)))
                .containsExactly(1, 2, 3);
        assertThatThrownBy(() -> cipher.open(sealed, new Cell("identity.factor", "secret", LinkId.next())))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.open(sealed, new Cell("identity.other", "secret", mine)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("11.3.3 swapping two people's sealed secrets in the database opens neither")
    void swappedSecretsDoNotOpen() {
        var one = people.in(Post.LEADER);
        var two = people.in(Post.LEADER);
        people.enter(one);
        people.enter(two);

        db.sql("""
                        update identity.factor f set secret = g.secret from identity.factor g
                         where f.account = ? and g.account = ?""").params(one.account().value(), two.account().value()).update();

        assertThatThrownBy(() -> factors.verify(one.account(), "123456")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theTextForTheAppIsBase32() {
        assertThat(Totp.base32("12345678901234567890".getBytes(US_ASCII)))
                .isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }

    /** RFC 6238 appendix B, cut to six digits. */
    @Test
    void codesAreThoseOfTheStandard() {
        var secret = "12345678901234567890".getBytes(US_ASCII);

        assertThat(Totp.code(secret, Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(Totp.code(secret, Instant.ofEpochSecond(1111111109))).isEqualTo("081804");
    }
}
