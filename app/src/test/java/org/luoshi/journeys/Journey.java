package org.luoshi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.luoshi.LuoshiTest;
import org.luoshi.Story;
import org.luoshi.Visitors;
import org.luoshi.identity.Inviting;
import org.luoshi.kernel.AccountId;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People go through the running product with real browsers, each in a fresh one. */
@LuoshiTest
@Tag("browser")
abstract class Journey {

    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("yyyy年M月d日");

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient db;

    @Autowired
    Inviting inviting;

    private final List<Person> people = new ArrayList<>();

    /** Nobody in particular, who has never been here. */
    Person someone(Width width) {
        return someone(width, "zh-CN");
    }

    Person someone(Width width, String language) {
        return someone(width, language, true);
    }

    private Person someone(Width width, String language, boolean scripts) {
        var person = new Person("http://localhost:" + port, width, Browsers.fresh(width, language, scripts));
        people.add(person);
        return person;
    }

    /** Somebody whose browser runs no scripts. */
    Person withoutScripts(String signInName, Width width) {
        return enters(someone(width, "zh-CN", false), account(signInName), "进入演示");
    }

    /** One of the demo's people, come in through the demo's own link. */
    Person as(String signInName, Width width) {
        return as(account(signInName), width, "zh-CN");
    }

    Person as(Visitors.Visitor visitor, Width width) {
        return as(visitor.account(), width, "zh-CN");
    }

    Person as(AccountId account, Width width, String language) {
        var button = language.startsWith("zh") ? "进入演示" : "Enter the demonstration";
        return enters(someone(width, language), account, button);
    }

    private Person enters(Person person, AccountId account, String button) {
        person.open("/link/" + inviting.demonstrate(account).text());
        person.press(button);
        assertThat(person.path()).isEqualTo("/w/");
        return person;
    }

    AccountId account(String signInName) {
        return new AccountId(db.sql("select id from identity.account where sign_in_name = ?")
                .param(signInName)
                .query(UUID.class)
                .single());
    }

    Story story() {
        return new Story(beans);
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    static String inChinese(LocalDate day) {
        return CHINESE.format(day);
    }

    /** Digits, signs and letters as a Chinese keyboard may write them. */
    static String wide(String text) {
        var wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c > 32 && c < 127 ? c + 0xfee0 : c)));
        return wide.toString();
    }

    @AfterEach
    void nobodyComplains() {
        var complaints =
                people.stream().flatMap(person -> person.complaints().stream()).toList();
        people.forEach(person -> person.browser().close());
        people.clear();
        assertThat(complaints).isEmpty();
    }
}
