package org.luoshi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.kernel.Post;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PeopleTest
class PasswordsTests {

    @Autowired
    Passwords passwords;

    @Autowired
    PasswordRules rules;

    @Autowired
    PasswordHashing hashing;

    @Autowired
    CommonPasswords common;

    @Autowired
    SigningIn signingIn;

    @Autowired
    Sessions sessions;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient db;

    private void check(String password) {
        rules.check(new Password(password), SignInName.of("zhangsan"));
    }

    @Test
    @DisplayName("6.2.1 seven characters are too few, eight are enough, also of Chinese")
    void eightCharactersAreEnough() {
        assertThatThrownBy(() -> check("x7!Kd93")).hasMessage("identity.password.short");
        assertThatThrownBy(() -> check("春江潮水连海平")).hasMessage("identity.password.short");
        assertThatCode(() -> check("x7!Kd93q")).doesNotThrowAnyException();
        assertThatCode(() -> check("春江潮水连海平海")).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("6.2.9 128 characters and more are allowed")
    void longPasswordsAreAllowed() {
        assertThatCode(() -> check("长".repeat(256))).doesNotThrowAnyException();
        assertThatThrownBy(() -> check("长".repeat(257))).hasMessage("identity.password.long");
    }

    @Test
    @DisplayName("6.2.5 no rule asks for kinds of characters")
    void noKindsOfCharactersAreAskedFor() {
        assertThatCode(() -> check("correcthorsebattery")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"12345678", "Password123", "woaini1314", "1qaz2wsx", "chongqing2025", "admin@123", "QWERTYUIOP"})
    @DisplayName("6.2.4 common passwords are refused, in capitals too")
    void commonPasswordsAreRefused(String password) {
        assertThatThrownBy(() -> check(password)).hasMessage("identity.password.common");
    }

    @Test
    @DisplayName("6.2.4 at least three thousand common passwords are known that would be long enough")
    void theListIsLongEnough() {
        assertThat(common.size()).isGreaterThanOrEqualTo(3000);
    }

    @Test
    void thePasswordDoesNotHoldTheName() {
        assertThatThrownBy(() -> check("x-ZhangSan-9!")).hasMessage("identity.password.contains-name");
    }

    @Test
    @DisplayName("6.2.8 a password of 100 bytes of Chinese is verified exactly: nothing trimmed, nothing cut")
    void longChinesePasswordsAreExact() {
        var password = "落实".repeat(16) + "字 ";
        assertThat(password.getBytes(StandardCharsets.UTF_8)).hasSize(100);
        var hash = hashing.hash(password);

        assertThat(hashing.matches(password, hash)).isTrue();
        assertThat(hashing.matches(password.strip(), hash)).isFalse();
        assertThat(hashing.matches(password.substring(0, 24), hash)).isFalse();
        assertThat(hashing.matches(password + "x", hash)).isFalse();
        assertThat(hashing.matches("落實".repeat(16) + "字 ", hash)).isFalse();
    }

    @Test
    @DisplayName("11.4.2 passwords are kept as Argon2id with at least 19456 KiB")
    void theHashIsSlow() {
        var someone = people.in(Post.MEMBER_HANDLER);

        assertThat(db.sql("select password_hash from identity.credential where account = ?")
                        .param(someone.account().value())
                        .query(String.class)
                        .single())
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    @DisplayName("6.2.3 changing the password needs the present one, and signs out everywhere else")
    void changingNeedsThePresentOne() {
        var someone = people.in(Post.MEMBER_HANDLER);
        var here = people.signIn(someone).cookie();
        var elsewhere = people.signIn(someone).cookie();
        var who = people.signedIn(here);
        var wanted = new Password("换一个新的密码 更长");

        assertThatThrownBy(() -> passwords.change(who, new Password("not the one"), wanted))
                .hasMessage("identity.password.not-current");
        passwords.change(who, TestPeople.PASSWORD, wanted);

        assertThat(sessions.find(here)).isPresent();
        assertThat(sessions.find(elsewhere)).isEmpty();
        assertThatThrownBy(() -> people.signIn(someone)).hasMessage("identity.sign-in.wrong");
        assertThat(signingIn
                        .withPassword(someone.name(), wanted, TestPeople.browser())
                        .next())
                .isEqualTo(SigningIn.Next.NOTHING);
    }
}
