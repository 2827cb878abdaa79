package org.luoshi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.files.DataLevel;
import org.luoshi.needs.Verifying;
import org.luoshi.projects.Asking;

/** Walks what each role can reach, and looks at one page of every kind with the eyes of axe, on every screen and in both languages. */
class EveryPageTests extends Journey {

    private static final String UUID = "[0-9a-f]{8}-[0-9a-f-]{27}";
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** How many pages of one kind are opened to find links to other kinds. */
    private static final int OPENED = 8;

    private static final String EXCESS = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private static final String TOO_WIDE =
            "Array.from(document.querySelectorAll('body *')).filter(one => one.getBoundingClientRect().right > innerWidth + 1"
                    + " && !one.closest('.xscroll')).slice(0, 4).map(one => one.tagName + '.' + one.className + ' '"
                    + " + one.textContent.trim().slice(0, 30)).join('; ')";

    /** A form in which nothing must be filled in would do what it is there for. */
    private static final String ASKING = "main form[method=post]:has([required], .must)";

    private static final String EMPTY_AND_SEND =
            "action => { const form = document.querySelector(`main form[method=post][action='${action}']`);"
                    + " for (const field of form.elements) if (field.type === 'checkbox' || field.type === 'radio') field.checked = false;"
                    + " else if (field.type !== 'hidden' && 'value' in field) field.value = ''; form.submit(); }";

    /** Pages that nothing leads to here. */
    private static final List<String> ASIDE = List.of(
            "/w/search?q=示范",
            "/w/needs?q=nothing-at-all",
            "/w/organisations?q=nothing-at-all",
            "/w/account/set-up",
            "/w/account/recovery-codes",
            "/w/account/factor/remove");

    @ParameterizedTest
    @CsvSource({
        "demo-contact, 8, 5",
        "demo-officer, 8, 3",
        "demo-clerk, 14, 8",
        "demo-hospital-1, 10, 6",
        "demo-leader, 10, 3",
        "demo-admin, 10, 6"
    })
    void everyPageOfEveryPostIsAccessibleQuietAndNarrowAlsoWhenItsFormsCameBack(
            String signInName, int pages, int forms) {
        for (var language : List.of("zh-CN", "en-GB")) {
            var person = as(account(signInName), Width.DESKTOP, language);
            looksAtAll(person, Stream.concat(Stream.of("/w/"), ASIDE.stream()).toList(), pages, forms);
        }
    }

    /** What waits for a step, each with the form of that step. */
    @Test
    void everyStepIsAccessibleQuietAndNarrowAlsoWhenItsFormCameBack() {
        var story = story();
        story.posted();
        var needs = beans.getBean(Verifying.class);
        needs.giveBack(story.posted(), "请补充村名", story.officer.actor());
        story.claimed();
        for (var language : List.of("zh-CN", "en-GB")) {
            looksAtAll(as(story.contact.account(), Width.DESKTOP, language), List.of("/w/needs"), 5, 5);
            looksAtAll(as(story.hospital.account(), Width.DESKTOP, language), List.of("/w/needs", "/w/projects"), 5, 3);
        }
    }

    @Test
    void everyPublicPageIsAccessibleQuietAndNarrow() {
        var story = story();
        var activity = story.recorded(story.approved());
        var asking = beans.getBean(Asking.class);
        var link = "/c/"
                + asking.secret(asking.ask(activity, story.hospital.actor())).text();
        for (var language : List.of("zh-CN", "en-GB")) {
            var invitation =
                    "/link/" + inviting.demonstrate(story.contact.account()).text();
            looksAtAll(someone(Width.DESKTOP, language), List.of("/", "/sign-in", link, invitation), 8, 2);
        }
    }

    /** What the demo has nothing of: a question to answer, a notice to read, photos to choose from. */
    @Test
    void whatWaitsForAnAnswerIsAccessibleQuietAndNarrow() {
        var story = story();
        var project = story.approved();
        story.photo(story.confirmed(project), DataLevel.PUBLIC);
        story.photo(story.confirmed(project), DataLevel.PUBLIC);
        var asked = story.recorded(project);
        var asking = beans.getBean(Asking.class);
        var link = asking.secret(asking.ask(asked, story.hospital.actor())).text();
        for (var language : List.of("zh-CN", "en-GB")) {
            var contact = as(story.contact.account(), Width.DESKTOP, language);
            assertThat(lookAt(contact, "/w/projects/" + project + "/activities/" + asked))
                    .isEmpty();
            assertThat(lookAt(contact, "/w/inbox")).isEmpty();
            var hospital = as(story.hospital.account(), Width.DESKTOP, language);
            assertThat(lookAt(hospital, "/c/" + link)).isEmpty();
            var clerk = as(story.clerk.account(), Width.DESKTOP, language);
            assertThat(lookAt(clerk, "/w/disclosure/" + project)).isEmpty();
            assertThat(clerk.page().locator("#photos img").count()).isEqualTo(2);
        }
    }

    private void looksAtAll(Person person, List<String> begin, int pages, int forms) {
        var seen = new Reachable();
        walk(person, begin, seen);
        assertThat(seen.pages).hasSizeGreaterThanOrEqualTo(pages);
        assertThat(seen.forms).hasSizeGreaterThanOrEqualTo(forms);
        var found = new TreeMap<String, List<String>>();
        if (!seen.dead.isEmpty()) found.put("links that lead nowhere", seen.dead);
        seen.pages.forEach((kind, address) -> note(found, kind + " " + address, lookAt(person, address)));
        seen.forms.forEach(
                (action, address) -> note(found, "empty to " + action, lookAtRefused(person, action, address)));
        assertThat(found).isEmpty();
    }

    private static void note(Map<String, List<String>> found, String where, List<String> wrong) {
        if (!wrong.isEmpty()) found.put(where, wrong);
    }

    /** One address for every kind of page, the one with most to fill in; for every form that asks for something, its page. */
    private static final class Reachable {
        final Map<String, String> pages = new TreeMap<>();
        final Map<String, String> forms = new TreeMap<>();
        final List<String> dead = new ArrayList<>();
    }

    private static void walk(Person person, List<String> begin, Reachable seen) {
        var richness = new HashMap<String, Integer>();
        var opened = new HashMap<String, Integer>();
        var waiting = new ArrayDeque<>(begin);
        var known = new ArrayList<>(begin);
        while (!waiting.isEmpty()) {
            var address = waiting.remove();
            var kind = kindOf(address);
            if (!begin.contains(address) && opened.merge(kind, 1, Integer::sum) > OPENED) continue;
            var answer = person.page().request().get(person.site() + address);
            if (!String.valueOf(answer.headers().get("content-type")).startsWith("text/html")) continue;
            if (answer.status() == 403 && begin.contains(address)) continue;
            if (answer.status() >= 400) seen.dead.add(answer.status() + " " + address);
            if (answer.status() >= 400) continue;
            var document = Jsoup.parse(answer.text());
            var rich = document.select("main input, main select, main textarea, main tr, main form")
                    .size();
            if (rich > richness.getOrDefault(kind, -1)) {
                richness.put(kind, rich);
                seen.pages.put(kind, address);
            }
            for (var form : document.select(ASKING))
                if (seen.forms.keySet().stream()
                        .noneMatch(other -> kindOf(other).equals(kindOf(form.attr("action")))))
                    seen.forms.put(form.attr("action"), address);
            for (var next : linksOf(document))
                if (!known.contains(next)) {
                    known.add(next);
                    waiting.add(next);
                }
        }
    }

    private static List<String> linksOf(Document document) {
        return document.select("a[href^=/]").eachAttr("href").stream()
                .map(href -> href.replaceFirst("#.*", ""))
                .filter(href -> !href.contains("lang=") && !href.contains("/photos/"))
                .distinct()
                .toList();
    }

    private static String kindOf(String address) {
        return URI.create(address.replace(" ", "%20"))
                .getPath()
                .replaceAll(UUID, "{id}")
                .replaceAll("^/(projects|documents|c|link)/[^/]+", "/$1/{name}")
                .replaceAll("/v/\\d+", "/v/{version}")
                .replaceAll("^/w/policies/.+", "/w/policies/{name}")
                .replaceAll("^/documents/\\{name}/.*", "/documents/{name}/…");
    }

    private static List<String> lookAt(Person person, String address) {
        var wrong = new ArrayList<String>();
        var page = person.page();
        var before = person.complaints().size();
        page.setViewportSize(Width.DESKTOP.width, Width.DESKTOP.height);
        var answer = page.navigate(person.site() + address);
        if (answer.status() >= 400) wrong.add("answered " + answer.status());
        lookAtEveryWidth(page, wrong);
        var complaints = person.complaints();
        wrong.addAll(complaints.subList(before, complaints.size()));
        return wrong;
    }

    private static List<String> lookAtRefused(Person person, String action, String address) {
        var wrong = new ArrayList<String>();
        var page = person.page();
        var before = person.complaints().size();
        page.setViewportSize(Width.DESKTOP.width, Width.DESKTOP.height);
        page.navigate(person.site() + address);
        var answer = page.waitForNavigation(() -> page.evaluate(EMPTY_AND_SEND, action));
        if (answer.status() != 422) wrong.add("answered " + answer.status());
        lookAtEveryWidth(page, wrong);
        var complaints = person.complaints();
        wrong.addAll(complaints.subList(before, complaints.size()));
        return wrong;
    }

    private static void lookAtEveryWidth(Page page, List<String> wrong) {
        lookAt(page, Width.DESKTOP, wrong);
        page.setViewportSize(320, Width.PHONE.height);
        notWider(page, 320, wrong);
        page.setViewportSize(Width.PHONE.width, Width.PHONE.height);
        lookAt(page, Width.PHONE, wrong);
    }

    private static void lookAt(Page page, Width width, List<String> wrong) {
        notWider(page, width.width, wrong);
        for (var rule : new AxeBuilder(page)
                .withTags(RULES)
                .setLegacyMode(true)
                .analyze()
                .getViolations()) wrong.add(width + " " + told(rule));
    }

    private static void notWider(Page page, int width, List<String> wrong) {
        var excess = (Integer) page.evaluate(EXCESS);
        if (excess > 0) wrong.add("scrolls sideways by " + excess + " at " + width + ": " + page.evaluate(TOO_WIDE));
    }

    private static String told(Rule rule) {
        return rule.getId() + " "
                + rule.getNodes().stream()
                        .limit(3)
                        .map(node -> node.getTarget() + " " + node.getFailureSummary())
                        .collect(Collectors.joining("; "))
                        .replaceAll("\\s+", " ");
    }
}
