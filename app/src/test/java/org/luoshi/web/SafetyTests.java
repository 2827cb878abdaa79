package org.luoshi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.LuoshiTest;
import org.luoshi.Story;
import org.luoshi.Visitors;
import org.luoshi.Visitors.Visitor;
import org.luoshi.kernel.Post;
import org.luoshi.organisations.HostAssociation;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What must hold on every page, found by walking all of them. Tests carry the ids of ASVS 5.0. */
@LuoshiTest
class SafetyTests {

    private static final String CANARY = "\"><img src=x onerror=alert(1)>'--{{7*7}}${7*7}";
    private static final List<String> INSIDE = List.of("/w/");
    private static final List<String> OUTSIDE = List.of("/", "/projects", "/documents", "/sign-in");

    @Autowired
    MockMvcTester web;

    @Autowired
    JdbcClient db;

    @Autowired
    BeanFactory beans;

    Story story;

    @BeforeEach
    void aStoryWithSomethingOnEveryDesk() {
        story = new Story(beans);
        story.posted();
        story.confirmed(story.approved());
    }

    private Map<Post, Visitor> everyRole() {
        var host = beans.getBean(HostAssociation.class).id();
        var visitors = new Visitors(db);
        var roles = new LinkedHashMap<Post, Visitor>();
        for (var person : List.of(story.clerk, story.officer, story.contact, story.hospital))
            roles.put(person.actor().post(), person);
        roles.put(Post.LEADER, visitors.signedIn(Post.LEADER, host));
        roles.put(Post.ADMINISTRATOR, visitors.signedIn(Post.ADMINISTRATOR, host));
        return roles;
    }

    @Test
    @DisplayName("1.2.1 text with markup in every text field stays text on every page")
    void textStaysTextOnEveryPage() {
        for (var table : textColumns().entrySet())
            for (var column : table.getValue())
                db.sql("update " + table.getKey() + " set " + column + " = " + column + " || ? where " + column
                                + " is not null and " + column + " not like '%onerror%'")
                        .param(CANARY)
                        .update();
        try {
            everyRole()
                    .forEach((post, person) -> new Crawler(web, person, 3)
                            .from(INSIDE)
                            .values()
                            .forEach(found -> {
                                assertThat(found.status()).as(found.path()).isNotEqualTo(500);
                                assertThat(found.html())
                                        .as("%s as %s", found.path(), post)
                                        .doesNotContain("<img src=x");
                            }));
            new Crawler(web, null, 3)
                    .from(OUTSIDE)
                    .values()
                    .forEach(found -> assertThat(found.html()).as(found.path()).doesNotContain("<img src=x"));
        } finally {
            for (var table : textColumns().entrySet())
                for (var column : table.getValue())
                    db.sql("update " + table.getKey() + " set " + column + " = replace(" + column + ", ?, '')")
                            .param(CANARY)
                            .update();
        }
    }

    /** Every free text that people can type. */
    private static Map<String, List<String>> textColumns() {
        return Map.of(
                "needs.need", List.of("title", "village", "remarks"),
                "projects.project", List.of("title", "village", "summary", "outcome"),
                "projects.activity", List.of("place", "remarks"),
                "projects.confirmation", List.of("remark"),
                "organisations.organisation", List.of("name", "short_name", "english_name", "telephone"),
                "identity.account", List.of("display_name"),
                "inbox.task", List.of("title"),
                "rules.decision", List.of());
    }

    @Test
    @DisplayName("2.2.1 every form that is posted empty is answered in words, at its fields, and saves nothing")
    void everyFormPostedEmptyIsAnsweredInWords() {
        everyRole()
                .forEach((post, person) -> new Crawler(web, person, 2)
                        .from(INSIDE)
                        .values()
                        .forEach(found -> found.page().select("main form[method=post]").stream()
                                .filter(form -> !form.select(
                                                "input[type=text], input:not([type]), textarea, select, input[type=checkbox], input[type=radio]")
                                        .isEmpty())
                                .forEach(form -> {
                                    var before = counts();
                                    var response = submit(person, form, false);
                                    assertThat(response.getStatus())
                                            .as("%s as %s", form.attr("action"), post)
                                            .isNotEqualTo(500);
                                    if (response.getStatus() == 422)
                                        assertThat(counts())
                                                .as(form.attr("action"))
                                                .isEqualTo(before);
                                })));
    }

    @Test
    @DisplayName("3.5.1 a change without the session's token, or from another site, is refused")
    void aChangeWithoutTheTokenIsRefused() {
        var person = story.contact;
        assertThat(web.post()
                        .uri("/w/needs/new")
                        .cookie(person.cookie())
                        .param("_key", UUID.randomUUID().toString()))
                .hasStatus(403);
        assertThat(web.post()
                        .uri("/w/needs/new")
                        .cookie(person.cookie())
                        .header("Sec-Fetch-Site", "cross-site")
                        .param("_csrf", person.csrf())
                        .param("_key", UUID.randomUUID().toString()))
                .hasStatus(403);
        assertThat(web.post()
                        .uri("/sign-in")
                        .header("Origin", "https://evil.example")
                        .param("_key", UUID.randomUUID().toString()))
                .hasStatus(403);
    }

    @Test
    @DisplayName("3.5.3 reading changes nothing: after walking every page every table holds what it held")
    void readingChangesNothing() {
        var people = everyRole();
        var before = counts();
        people.values().forEach(person -> new Crawler(web, person, 2).from(INSIDE));
        new Crawler(web, null, 2).from(OUTSIDE);
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    @DisplayName(
            "3.4.1 3.4.3 3.4.4 3.4.5 3.4.6 3.4.8 every answer carries the headers, pages, redirects and refusals alike")
    void everyAnswerCarriesTheHeaders() {
        var person = story.clerk;
        for (var path : List.of(
                "/",
                "/w/",
                "/w/needs",
                "/sign-in",
                "/no/such/page",
                "/a/luoshi.css",
                "/c/nothing",
                "/w/needs/" + UUID.randomUUID())) {
            for (var cookie : List.of(true, false)) {
                var request = web.get().uri(path);
                if (cookie) request = request.cookie(person.cookie());
                var response = request.exchange().getResponse();
                assertThat(response.getHeader("Content-Security-Policy"))
                        .as(path)
                        .contains(
                                "default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'")
                        .doesNotContain("unsafe");
                assertThat(response.getHeader("X-Content-Type-Options"))
                        .as(path)
                        .isEqualTo("nosniff");
                assertThat(response.getHeader("Referrer-Policy")).as(path).isNotBlank();
                assertThat(response.getHeader("Cross-Origin-Opener-Policy"))
                        .as(path)
                        .isEqualTo("same-origin");
            }
        }
    }

    @Test
    @DisplayName("3.3.1 3.7.2 public pages set no cookie, and only paths of ours are returned to")
    void publicPagesSetNoCookie() {
        for (var path : OUTSIDE) {
            var response = web.get().uri(path).exchange().getResponse();
            assertThat(response.getHeaders("Set-Cookie")).as(path).isEmpty();
        }
        assertThat(web.get()
                        .uri("/sign-in?next=//evil.example")
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray())
                .asString()
                .doesNotContain("evil.example\"");
    }

    @Test
    @DisplayName("8.2.2 every id swapped: what one organisation's people reach, another's do not")
    void everyIdSwappedIsMissing() {
        var stranger = new Story(beans);
        for (var pair :
                List.of(Map.entry(story.hospital, stranger.hospital), Map.entry(story.contact, stranger.contact))) {
            var theirs = new Crawler(web, pair.getValue(), 50).from(INSIDE).keySet();
            var mine = new Crawler(web, pair.getKey(), 50).from(INSIDE);
            var hidden = mine.values().stream()
                    .filter(found -> Crawler.kind(found.path()).matches("/w/(needs|projects)/\\{id}.*"))
                    .filter(found -> !theirs.contains(found.path()))
                    .toList();
            assertThat(hidden).isNotEmpty();
            for (var found : hidden) {
                assertThat(Visitors.opening(
                                        found.path(),
                                        path -> web.get()
                                                .uri(path)
                                                .cookie(pair.getValue().cookie())
                                                .exchange())
                                .getResponse()
                                .getStatus())
                        .as(found.path())
                        .isEqualTo(404);
                for (var form : found.page().select("main form[method=post]"))
                    assertThat(submit(pair.getValue(), form, true).getStatus())
                            .as(form.attr("action"))
                            .isIn(404, 403, 422);
            }
        }
    }

    @Test
    @DisplayName("16.5.1 an unexpected failure shows a reference number and nothing of its cause")
    void anUnexpectedFailureShowsOnlyAReference() {
        var response = web.get()
                .uri("/w/needs?page=99999999999999")
                .cookie(story.clerk.cookie())
                .exchange()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(new String(response.getContentAsByteArray())).doesNotContain("Exception", "org.luoshi", "at java");
    }

    private MockHttpServletResponse submit(Visitor person, Element form, boolean filled) {
        var request = web.post()
                .uri(form.attr("action"))
                .cookie(person.cookie())
                .param("_csrf", person.csrf())
                .param("_key", UUID.randomUUID().toString());
        if (filled)
            for (var field : form.select("input[name], textarea[name]"))
                if (!field.attr("name").startsWith("_")) request = request.param(field.attr("name"), field.val());
        return request.exchange().getResponse();
    }

    private Map<String, Long> counts() {
        var skipped = Set.of("identity.session", "identity.attempt", "jobs.scheduled_task");
        return db
                .sql("select schemaname || '.' || relname from pg_stat_user_tables where schemaname <> 'public'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !skipped.contains(table))
                .collect(Collectors.toMap(
                        table -> table,
                        table -> db.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single(),
                        (one, other) -> one,
                        TreeMap::new));
    }
}
