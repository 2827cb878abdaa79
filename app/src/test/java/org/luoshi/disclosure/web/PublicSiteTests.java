package org.luoshi.disclosure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.LuoshiTest;
import org.luoshi.Statements;
import org.luoshi.Story;
import org.luoshi.disclosure.Publishing;
import org.luoshi.disclosure.Question;
import org.luoshi.disclosure.Statement;
import org.luoshi.projects.ProjectId;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@LuoshiTest
class PublicSiteTests {

    private static final Map<Question, String> LATER = Map.of(Question.EFFECT, "效果待核实。");

    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    @Autowired
    JsonMapper json;

    @Test
    void aPublicPageAnswersTheFiveQuestionsInTheirOrderWithReceipts() {
        var number = numberOf(new Story(beans).disclosed());

        var page = page("/projects/" + number);

        assertThat(page.select(".five dt"))
                .extracting(Element::ownText)
                .containsExactly("在哪里帮扶", "帮扶什么", "帮了谁", "帮了多少", "效果怎么样");
        assertThat(page.text()).contains("R-20").contains("望江村党群服务中心").contains("效果待全部活动结束后核实。");
        assertThat(page.select(".clause").eachAttr("href")).contains("/documents/D46#二(三)", "/documents/GZ#六(三)");
    }

    @Test
    void fromAPublicFigureOneWalksToTheClauseInItsDocumentAndBackToTheProjects() {
        var number = numberOf(new Story(beans).disclosed());

        var clause = page("/projects/" + number)
                .select("#where, .chain")
                .select(".clause")
                .first()
                .attr("href");
        var document = page(clause.substring(0, clause.indexOf('#')));
        var anchor = document.getElementById(clause.substring(clause.indexOf('#') + 1));

        assertThat(anchor).isNotNull();
        assertThat(page("/documents/D46").select("a[href^=/projects?clause=]").eachAttr("href"))
                .singleElement()
                .satisfies(back -> assertThat(
                                page(java.net.URLDecoder.decode(back, java.nio.charset.StandardCharsets.UTF_8))
                                        .select("tbody tr"))
                        .isNotEmpty());
    }

    @Test
    void anOlderVersionStaysOpenAndSaysThatItIsOld() {
        var story = new Story(beans);
        var project = story.disclosed();
        var number = numberOf(project);
        story.confirmed(project);
        story.publish(project, LATER, "补充第二次义诊。");

        assertThat(page("/projects/" + number + "/v/1").text())
                .contains("这是第 1 版")
                .contains("看最新的第 2 版");
        assertThat(page("/projects/" + number).text()).doesNotContain("这是第").contains("补充第二次义诊。");
        assertThat(page("/").text()).contains("补充第二次义诊。");
        assertThat(mvc.get().uri("/projects/" + number + "/v/3")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/projects/2099-9999",
                "/projects/x",
                "/projects/2099-9999/v/1",
                "/documents/D99",
                "/projects/1/photos/x"
            })
    void whatIsNotThereIsMissing(String path) {
        assertThat(mvc.get().uri(path)).hasStatus(404);
    }

    @Test
    void mapListAndFilesComeToTheSameSums() {
        var random = new Random(46);
        var counties = List.of("500229", "500242", "500114", "500112", "500105", "500241", "500222");
        for (var i = 0; i < 8; i++) publish(counties.get(i % counties.size()), random);

        for (var year : List.of(2024, 2025, 2026)) {
            var home = page("/?year=" + year);
            var map = home.select(".tiles a .v").eachText().stream()
                    .mapToLong(PublicSiteTests::figure)
                    .sum();
            var table = home.select(".tile-grid tbody td.num").eachText().stream()
                    .mapToLong(PublicSiteTests::figure)
                    .sum();
            var elsewhere = home.select("p:contains(方格图以外) .src").eachText().stream()
                    .mapToLong(text -> figure(text.replaceAll(".* ", "")))
                    .sum();
            var totals = home.select(".tot b").eachText().stream()
                    .map(PublicSiteTests::figure)
                    .toList();
            var csv = csv("/open/projects.csv?year=" + year);
            var data = json.readTree(
                    body(mvc.get().uri("/open/projects.json?year=" + year).exchange()));

            assertThat(map).as("map of %s", year).isPositive();
            assertThat(table).isEqualTo(map);
            assertThat(totals.get(0)).isEqualTo(map + elsewhere).isEqualTo(sum(csv, "sessions"));
            assertThat(totals.get(1)).isEqualTo(sum(csv, "person_times"));
            assertThat(data.at("/totals/sessions").longValue()).isEqualTo(totals.get(0));
            assertThat(data.at("/totals/personTimes").longValue()).isEqualTo(totals.get(1));
            assertThat(listed(year)).containsExactly(totals.get(0), totals.get(1));
        }
    }

    /** A county that was merged stands on today's map: what was done in 渝北 is found in 两江新区. */
    @Test
    void theCountyOfAnOlderRecordIsFoundOnTodaysMap() {
        publish("500112", new Random(1));

        var rows = page("/projects?county=500157").select("tbody tr");

        assertThat(rows).isNotEmpty();
        assertThat(page("/?county=500157&year=2025").select("#county").text()).contains("已选 两江新区");
    }

    /** Adds up the list page by page, and checks that the sums above it say the same. */
    private List<Long> listed(int year) {
        var sums = new long[2];
        Document page = null;
        for (var number = 1; number == 1 || !page.select("a[rel=next]").isEmpty(); number++) {
            page = page("/projects?year=" + year + "&page=" + number);
            for (var row : page.select("tbody tr")) {
                sums[0] += figure(row.select("td.num").get(0).text());
                sums[1] += figure(row.select("td.num").get(1).text());
            }
        }
        var above = page.select(".facts b").eachText().stream()
                .map(PublicSiteTests::figure)
                .toList();
        assertThat(above.subList(1, 3)).containsExactly(sums[0], sums[1]);
        return List.of(sums[0], sums[1]);
    }

    private static long figure(String text) {
        return text.equals("–") ? 0 : Long.parseLong(text.replace(",", ""));
    }

    private List<Map<String, String>> csv(String path) {
        var lines = body(mvc.get().uri(path).exchange()).substring(1).split("\r\n");
        var heads = lines[0].split(",");
        var rows = new ArrayList<Map<String, String>>();
        for (var line : Arrays.copyOfRange(lines, 1, lines.length)) {
            var cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            var row = new java.util.HashMap<String, String>();
            for (var i = 0; i < heads.length; i++) row.put(heads[i], cells[i]);
            rows.add(row);
        }
        return rows;
    }

    private static long sum(List<Map<String, String>> rows, String column) {
        return rows.stream().mapToLong(row -> Long.parseLong(row.get(column))).sum();
    }

    /** A publication as a project elsewhere and earlier would have made it. */
    private void publish(String county, Random random) {
        var story = new Story(beans);
        var project = story.approved();
        var page = (ObjectNode) json.valueToTree(
                beans.getBean(Publishing.class).draft(project).with(new Statement(null, LATER, Set.of(), null)));
        var days = page.putArray("days");
        var total = 0;
        for (var i = 0; i < 2 + random.nextInt(4); i++) {
            var times = 1 + random.nextInt(200);
            total += times;
            var day = days.addObject();
            day.put("day", (2024 + random.nextInt(3)) + "-0" + (1 + random.nextInt(8)) + "-15");
            day.put("place", "某村").put("personTimes", times);
            day.put("receipt", "2026-9" + random.nextInt(1_000_000)).put("confirmedOn", "2026-09-01");
        }
        page.put("countyCode", county)
                .put("county", "某区")
                .put("sessions", days.size())
                .put("personTimes", total);
        var id = UUID.randomUUID();
        db.sql("""
                        insert into disclosure.publication (id, project, version, latest, number, title, county_code, lead, sessions,
                                                            person_times, published_at, published_by, page)
                        values (:id, :project, 1, true, :number, '=1+1', :county, '某医院', :sessions, :times, now(), :id, cast(:page as jsonb))""")
                .param("id", id)
                .param("project", project.value())
                .param("number", page.get("number").stringValue())
                .param("county", county)
                .param("sessions", days.size())
                .param("times", total)
                .param("page", page.toString())
                .update();
        db.sql("""
                        insert into disclosure.published_day
                        select p.id, d.position, cast(d.one ->> 'day' as date), d.one ->> 'place', cast(d.one ->> 'personTimes' as int), d.one ->> 'receipt'
                          from disclosure.publication p cross join jsonb_array_elements(p.page -> 'days') with ordinality d (one, position)
                         where p.id = ?""").param(id).update();
    }

    @Test
    void theCsvFileIsMarkedAsUtf8AndHoldsNoFormula() {
        publish("500229", new Random(2));

        var text = body(mvc.get().uri("/open/projects.csv").exchange());

        assertThat(text).startsWith("\uFEFFnumber,version,").contains(",'=1+1,").doesNotContain(",=1+1,");
        assertThat(Csv.cell("@x")).isEqualTo("'@x");
        assertThat(Csv.cell("a\"b,c")).isEqualTo("\"a\"\"b,c\"");
        assertThat(Csv.cell(-3)).isEqualTo("-3");
    }

    @Test
    void everyColumnIsExplainedInBothLanguages() {
        for (var language : List.of("zh", "en")) {
            var page = Jsoup.parse(body(
                    mvc.get().uri("/open").header("Accept-Language", language).exchange()));
            assertThat(page.select("tbody th code").eachText()).containsExactlyElementsOf(OpenData.COLUMNS);
            assertThat(page.text()).doesNotContain("disclosure.open");
        }
    }

    @Test
    void publicPagesOnlyReadInAFewStatementsAndSetNoCookie() {
        var number = numberOf(new Story(beans).disclosed());
        var paths = List.of(
                "/",
                "/?county=500241",
                "/projects",
                "/projects?county=500241&year=2026&q=义诊",
                "/projects/" + number,
                "/projects/" + number + "/v/1",
                "/open",
                "/open/projects.csv",
                "/open/projects.json",
                "/documents",
                "/documents/D46",
                "/documents/facts");
        for (var path : paths) mvc.get().uri(path).exchange();
        for (var path : paths) {
            var answers = new ArrayList<MvcTestResult>();
            var sent = Statements.during(() -> answers.add(
                    mvc.get().uri(path).header("Accept-Language", "zh-CN").exchange()));
            var answer = answers.get(0);

            assertThat(answer).as(path).hasStatusOk();
            assertThat(answer.getResponse().getHeaders("Set-Cookie")).as(path).isEmpty();
            assertThat(answer.getRequest().getSession(false)).as(path).isNull();
            assertThat(sent).as(path).hasSizeLessThanOrEqualTo(6).allMatch(PublicSiteTests::onlyReads);
            assertThat(zipped(bytes(answer))).as(path).isLessThan(60_000);
        }
    }

    private static boolean onlyReads(String statement) {
        var text = statement.strip().toLowerCase(Locale.ROOT);
        return (text.startsWith("select") || text.startsWith("with"))
                && !text.matches("(?s).*\\b(insert into|update|delete from)\\b.*");
    }

    private static int zipped(byte[] bytes) {
        var zipped = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return zipped.size();
    }

    private static byte[] bytes(MvcTestResult answer) {
        return answer.getResponse().getContentAsByteArray();
    }

    private static String body(MvcTestResult answer) {
        return new String(bytes(answer), java.nio.charset.StandardCharsets.UTF_8);
    }

    private Document page(String path) {
        var answer = mvc.get().uri(path).header("Accept-Language", "zh-CN").exchange();
        assertThat(answer).as(path).hasStatusOk();
        return Jsoup.parse(body(answer));
    }

    private String numberOf(ProjectId project) {
        return db.sql("select number from projects.project where id = ?")
                .param(project.value())
                .query(String.class)
                .single();
    }
}
