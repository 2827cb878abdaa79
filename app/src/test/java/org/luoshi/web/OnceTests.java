package org.luoshi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.LuoshiTest;
import org.luoshi.Story;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A change happens once, however often its form arrives. */
@LuoshiTest
class OnceTests {

    @Autowired
    MockMvcTester web;

    @Autowired
    JdbcClient db;

    @Autowired
    BeanFactory beans;

    Story story;

    @BeforeEach
    void aNewStory() {
        story = new Story(beans);
    }

    @Test
    void theSecondClickGetsTheSameAnswerAndMakesNothingNew() {
        var key = key();
        var first = post(key, "义诊一");
        var second = post(key, "义诊一");

        assertThat(first.getStatus()).isEqualTo(303);
        assertThat(second.getHeader("Location")).isEqualTo(first.getHeader("Location"));
        assertThat(needs()).isEqualTo(1);
    }

    @Test
    void fiftyAtOnceMakeOne() throws Exception {
        var key = key();
        var pool = Executors.newFixedThreadPool(8);
        try {
            var answers = pool.invokeAll(IntStream.range(0, 50)
                    .<Callable<String>>mapToObj(i -> () -> post(key, "义诊一").getHeader("Location"))
                    .toList());
            var locations = new HashSet<String>();
            for (var answer : answers) locations.add(answer.get());
            assertThat(locations).hasSize(1).doesNotContainNull();
            assertThat(needs()).isEqualTo(1);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void theSameFormWithOtherContentIsToldThatItWasSavedAndWhere() {
        var key = key();
        var saved = post(key, "义诊一").getHeader("Location");
        var other = post(key, "义诊二");

        assertThat(other.getStatus()).isEqualTo(409);
        assertThat(body(other)).contains("href=\"" + saved + "\"");
        assertThat(needs()).isEqualTo(1);
    }

    @Test
    void whatWasRefusedIsNotKeptSoThatTheCorrectedFormGoesThrough() {
        var key = key();
        assertThat(post(key, "").getStatus()).isEqualTo(422);
        assertThat(post(key, "义诊一").getStatus()).isEqualTo(303);
        assertThat(needs()).isEqualTo(1);
    }

    @Test
    void aFormsAddressKeepsItsKeySoThatGoingBackIsTheSameForm() {
        var address = get("/w/needs/new").getHeader("Location");
        var key = address.replaceFirst(".*form=", "");
        assertThat(keyIn(get(address))).isEqualTo(key);

        assertThat(keyIn(post(key, ""))).isEqualTo(key);
        var saved = post(key, "义诊一").getHeader("Location");

        assertThat(keyIn(get(address))).isEqualTo(key);
        assertThat(body(get(address))).contains("这张表已经提交并保存", "href=\"" + saved + "\"");
        assertThat(get("/w/needs/new").getHeader("Location")).isNotEqualTo(address);
    }

    @Test
    void nobodyLearnsFromAnAddressWhatAnotherPersonSaved() {
        var key = key();
        post(key, "义诊一");
        var stranger = new Story(beans);
        var page = web.get()
                .uri("/w/needs/new?form=" + key)
                .cookie(stranger.contact.cookie())
                .exchange()
                .getResponse();
        assertThat(body(page)).doesNotContain("这张表已经提交并保存");
    }

    private MockHttpServletResponse get(String address) {
        return web.get().uri(address).cookie(story.contact.cookie()).exchange().getResponse();
    }

    private static String keyIn(MockHttpServletResponse page) {
        return Jsoup.parse(body(page))
                .select("form[action=/w/needs/new] input[name=_key]")
                .val();
    }

    @Test
    void anotherPersonsKeyIsRefused() {
        var key = key();
        post(key, "义诊一");
        var stranger = new Story(beans);
        var answer = web.post()
                .uri("/w/needs/new")
                .cookie(stranger.contact.cookie())
                .param("_csrf", stranger.contact.csrf())
                .param("_key", key)
                .param("title", "义诊一")
                .exchange()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(409);
    }

    @Test
    void aChangeWithoutAKeyIsRefused() {
        assertThat(post("", "义诊一").getStatus()).isEqualTo(422);
        assertThat(needs()).isZero();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private MockHttpServletResponse post(String key, String title) {
        var tomorrow = LocalDate.now().plusDays(1);
        return web.post()
                .uri("/w/needs/new")
                .cookie(story.contact.cookie())
                .param("_csrf", story.contact.csrf())
                .param("_key", key)
                .param("title", title)
                .param("specialities", "CARDIOLOGY", "ULTRASOUND")
                .param("village", "望江村")
                .param("groups", "LEFT_BEHIND_ELDERLY")
                .param("people", "约２００")
                .param("sessions", "２")
                .param(
                        "firstDay",
                        tomorrow.getYear() + "年" + tomorrow.getMonthValue() + "月" + tomorrow.getDayOfMonth() + "日")
                .param("lastDay", tomorrow.plusDays(20).toString())
                .param("remarks", "")
                .exchange()
                .getResponse();
    }

    private static String body(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private long needs() {
        return db.sql("select count(*) from needs.need where posted_by = ?")
                .param(story.contact.actor().organisation().value())
                .query(Long.class)
                .single();
    }
}
