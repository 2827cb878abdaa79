package org.luoshi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.LuoshiTest;
import org.luoshi.Statements;
import org.luoshi.Story;
import org.luoshi.Visitors.Visitor;
import org.luoshi.projects.Asking;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a page may cost: the database a few questions, a phone on a poor network a few kilobytes. */
@LuoshiTest
class WeightTests {

    private static final int GOAL = 6;

    /** What the style sheet, the script and the icons leave of the 100 KB that a first view may weigh. */
    private static final int ZIPPED = 60_000;

    /** Pages that ask more often than the goal of six, and how often they may. */
    private static final Map<String, Integer> MORE = Map.of(
            "/w/account", 7,
            "/w/organisations/{id}", 9,
            "/w/projects/{id}", 7,
            "/w/projects/{id}/activities/{id}", 7,
            "/w/organisations/{id}/edit", 7,
            "/w/disclosure/{id}", 13);

    @Autowired
    MockMvcTester web;

    @Autowired
    BeanFactory beans;

    Story story;

    @BeforeEach
    void aStoryWithSomethingOnEveryDesk() {
        story = new Story(beans);
        story.posted();
        story.verified();
        story.published();
        story.confirmed(story.approved());
    }

    @Test
    void aSignedInPageAsksTheDatabaseFewTimesAndIsLight() {
        var heavy = new LinkedHashMap<String, List<String>>();
        for (var person : List.of(story.contact, story.officer, story.hospital, story.clerk))
            pagesOf(person).forEach(found -> {
                assertThat(zipped(found.html())).as(found.path()).isLessThan(ZIPPED);
                var kind = Crawler.kind(found.path()).replaceFirst("\\?$", "");
                if (found.statements().size() > MORE.getOrDefault(kind, GOAL))
                    heavy.put(found.path(), found.statements());
            });
        assertThat(heavy).isEmpty();
    }

    private Iterable<Crawler.Found> pagesOf(Visitor person) {
        return new Crawler(web, person, 2)
                .from(List.of("/w/", "/w/search?q=义诊")).values().stream()
                        .filter(found -> found.path().startsWith("/w/"))
                        .toList();
    }

    @Test
    void theConfirmationPageAsksTheDatabaseAtMostSixTimesAndIsLight() {
        var asking = beans.getBean(Asking.class);
        var link = asking.secret(asking.ask(story.recorded(story.approved()), story.hospital.actor()));

        var answers = new ArrayList<MvcTestResult>();
        var sent = Statements.during(
                () -> answers.add(web.get().uri("/c/" + link.text()).exchange()));

        assertThat(answers.get(0)).hasStatusOk();
        assertThat(sent).hasSizeBetween(1, GOAL);
        assertThat(zipped(new String(answers.get(0).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)))
                .isLessThan(ZIPPED);
    }

    private static int zipped(String html) {
        var zipped = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(zipped)) {
            out.write(html.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.size();
    }
}
