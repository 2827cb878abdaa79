package org.luoshi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.luoshi.LuoshiTest;
import org.luoshi.Story;
import org.luoshi.Visitors;
import org.luoshi.Visitors.Visitor;
import org.luoshi.kernel.Post;
import org.luoshi.organisations.HostAssociation;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whoever fills a form in wrong is told everything at once, each thing by the words at its field. */
@LuoshiTest
class FormTests {

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

    @ParameterizedTest
    @CsvSource({
        "zh, 日期：请填写 | 地点：请填写 | 开始时间：请写一个时间，例如 14:30 | 留守老人：请写整数，例如 40",
        "en, 'Day: Please fill this in | Place: Please fill this in | From: Please write a time, for example 14:30 | Left-behind elderly people: Please write a whole number, for example 40'"
    })
    void whatIsMissingAndWhatCannotBeReadIsToldInOneRoundEachByItsOwnLabel(String language, String told) {
        var form = "/w/projects/" + story.approved() + "/activities/new";
        var answer = post(
                story.hospital,
                form + "?lang=" + language,
                Map.of("from", "早上", "until", "12:00", "served[LEFT_BEHIND_ELDERLY]", "四十", "free", "true"));

        assertThat(answer.select(".errsum a").eachText()).startsWith(told.split(" \\| "));
        assertThat(answer.getElementById("served-LEFT_BEHIND_ELDERLY").attr("value"))
                .isEqualTo("四十");
        assertThat(answer.select("#served-LEFT_BEHIND_ELDERLY-error")).hasSize(1);
    }

    @Test
    void aRuleBetweenTwoFieldsIsToldTogetherWithWhatIsMissingElsewhere() {
        var answer = post(story.contact, "/w/needs/new", Map.of("firstDay", "2030-05-02", "lastDay", "2030-05-01"));

        assertThat(answer.select(".errsum a").eachAttr("href")).contains("#title", "#people", "#lastDay");
    }

    @ParameterizedTest
    @MethodSource("nothingNonsenseAndTooMuch")
    void everyFormOfEveryRoleTellsEachProblemByTheLabelOfItsFieldAndInTheOrderOfThePage(String typed) {
        story.posted();
        story.confirmed(story.approved());
        var plan = "/w/projects/" + story.prepared() + "/plan";
        story.proposed();
        story.disclosed();
        var checked = new ArrayList<String>();
        for (var person : everyRole())
            for (var found :
                    new Crawler(web, person, 2).from(List.of("/w/", plan)).values())
                for (var form : found.page().select("main form[method=post]:has(input[type=text], textarea, select)")) {
                    var answer = post(person, form.attr("action"), filled(form, typed));
                    if (answer.select(".errsum").isEmpty()) continue;
                    check(answer, form.attr("action"));
                    checked.add(Crawler.kind(form.attr("action")));
                }
        assertThat(checked).contains("/w/needs/new", "/w/projects/{id}/plan", "/w/organisations/new");
    }

    static Stream<String> nothingNonsenseAndTooMuch() {
        return Stream.of("", "？", "长".repeat(2001));
    }

    private static void check(Document page, String where) {
        var places = new ArrayList<Integer>();
        for (var link : page.select(".errsum a")) {
            var field = page.getElementById(link.attr("href").substring(1));
            assertThat(field).as("%s: %s", where, link).isNotNull();
            assertThat(link.text()).as(where).startsWith(label(page, field));
            places.add(page.getAllElements().indexOf(field));
        }
        assertThat(places).as(where).isSorted().doesNotHaveDuplicates();
    }

    /** What a field is called on the page; a fault of something shown leads to its heading. */
    private static String label(Document page, Element field) {
        if (field.tagName().matches("h[1-6]")) return field.text();
        var group = field.closest("fieldset");
        var own = page.selectFirst("label[for=" + field.id() + "]");
        var choice = field.attr("type").matches("radio|checkbox");
        var label = own != null && !choice ? own : group != null ? group.selectFirst("legend") : field.closest("label");
        assertThat(label).as(field.outerHtml()).isNotNull();
        var words = label.clone();
        words.select(".must").remove();
        return words.text();
    }

    private static Map<String, String> filled(Element form, String typed) {
        var fields = new LinkedHashMap<String, String>();
        for (var field : form.select("input[name]:not([type=hidden], [type=file]), textarea[name], select[name]"))
            if (!typed.isEmpty()) fields.put(field.attr("name"), typed);
        return fields;
    }

    private List<Visitor> everyRole() {
        var host = beans.getBean(HostAssociation.class).id();
        var visitors = new Visitors(db);
        return List.of(
                story.clerk, story.officer, story.contact, story.hospital, visitors.signedIn(Post.ADMINISTRATOR, host));
    }

    private Document post(Visitor person, String path, Map<String, String> fields) {
        var request = web.post()
                .uri(path)
                .cookie(person.cookie())
                .param("_csrf", person.csrf())
                .param("_key", UUID.randomUUID().toString());
        for (var field : fields.entrySet()) request = request.param(field.getKey(), field.getValue());
        var response = request.exchange().getResponse();
        assertThat(response.getStatus()).as(path).isNotEqualTo(500);
        return Jsoup.parse(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
