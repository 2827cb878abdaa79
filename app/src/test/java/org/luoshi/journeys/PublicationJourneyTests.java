package org.luoshi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.luoshi.Story;
import org.luoshi.files.DataLevel;
import org.luoshi.projects.ProjectId;

class PublicationJourneyTests extends Journey {

    @ParameterizedTest
    @EnumSource(Width.class)
    void aMissingAnswerBlocksUntilItsReasonIsStated(Width width) {
        var story = story();
        var project = story.approved();
        story.confirmed(project);
        var number = numberOf(project);
        var clerk = as(story.clerk, width);
        clerk.choosesFromMenu("信息公开");
        clerk.open("/w/disclosure?q=" + number);
        clerk.followTo("/w/disclosure/" + project);

        clerk.press(publish(1));
        assertThat(clerk.page().locator(".errsum")).isFocused();
        assertThat(clerk.page().locator(".errsum")).containsText("效果");
        clerk.everyErrorLeadsToItsField();
        clerk.page().locator("[id='reasons-EFFECT']").fill("项目还在实施，效果待核实。");
        clerk.press(publish(1));
        clerk.seesLinkTo("/projects/" + number);

        var visitor = someone(width);
        visitor.open("/");
        tilesSumToTheTotalShown(visitor);
        visitor.open("/projects?q=" + number);
        visitor.followTo("/projects/" + number);
        visitor.sees("项目还在实施，效果待核实。");
        visitor.seesHeading("留守老人义诊");
        assertThat(visitor.browser().cookies()).isEmpty();
        visitor.follow("English");
        assertThat(visitor.page().locator("html")).hasAttribute("lang", "en");
        assertThat(visitor.browser().cookies())
                .singleElement()
                .satisfies(cookie -> assertThat(cookie.name).isEqualTo("lang"));
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void whatIsConfirmedMeanwhileIsShownFirstAndAPhotoIsPublicWhileItIsChosen(Width width) {
        var story = story();
        var project = story.approved();
        story.photo(story.confirmed(project), DataLevel.PUBLIC);
        var number = numberOf(project);
        var clerk = as(story.clerk, width);
        clerk.open("/w/disclosure/" + project);
        clerk.page().locator("[id='reasons-EFFECT']").fill("效果待核实。");
        clerk.page().locator("input[name=photos]").check();
        story.confirmed(project);

        clerk.press(publish(1));
        assertThat(clerk.page().locator(".errsum")).containsText("内容已变化，请重新核对");
        clerk.everyErrorLeadsToItsField();
        assertThat(clerk.page().locator("#much details.ev summary").first()).containsText("124");
        assertThat(clerk.page().locator("input[name=photos]")).isChecked();
        clerk.press(publish(1));
        var visitor = someone(width);
        visitor.open("/projects/" + number);
        assertThat(visitor.page().locator("#effect img")).hasCount(1);

        clerk.page().locator("input[name=photos]").uncheck();
        clerk.page().locator("[id='change']").fill("照片撤下。");
        clerk.press(publish(2));
        visitor.open("/projects/" + number);
        assertThat(visitor.page().locator("#effect img")).hasCount(0);
        visitor.open("/projects/" + number + "/v/1");
        assertThat(visitor.page().locator("#effect img")).hasCount(0);
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void theListOfProjectsNarrowsAsAsked(Width width) {
        var visitor = someone(width);
        visitor.open("/projects");
        var all = rows(visitor);
        visitor.page().locator("main select[name=county]").selectOption("500229");
        visitor.press("筛选");
        assertThat(rows(visitor)).isPositive().isLessThan(all);
        for (var place : visitor.page().locator("tbody td[lang=zh]").allInnerTexts())
            assertThat(place).contains("城口");
        visitor.follow("清除");
        assertThat(rows(visitor)).isEqualTo(all);
        visitor.page().locator("main input[name=q]").fill("没有这样的项目");
        visitor.press("筛选");
        assertThat(rows(visitor)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void everyFigureLeadsToItsActivityItsProjectItsClauseAndItsDocument(Width width) {
        var story = story();
        var project = story.approved();
        var activity = story.confirmed(project);
        var number = numberOf(project);
        var clerk = as(story.clerk, width);
        clerk.open("/w/disclosure/" + project);
        clerk.page().locator("[id='reasons-EFFECT']").fill("效果待核实。");
        clerk.press(publish(1));

        var visitor = someone(width);
        visitor.open("/projects/" + number);
        var figure = visitor.page().locator("#much details.ev").first();
        assertThat(figure.locator("summary")).containsText("62");
        assertThat(figure.locator("tbody tr")).containsText("R-");
        visitor.page().locator("main a.clause").first().click();
        assertThat(visitor.path()).startsWith("/documents/");
        var named = visitor.page().url().replaceFirst(".*#", "");
        assertThat(visitor.page()
                        .locator("[id='" + java.net.URLDecoder.decode(named, java.nio.charset.StandardCharsets.UTF_8)
                                + "']"))
                .isVisible();

        clerk.open("/w/projects/" + project);
        clerk.followTo("/w/projects/" + project + "/activities/" + activity);
        clerk.sees("望江村党群服务中心");
        clerk.open("/w/projects/" + project);
        var trail = clerk.page().getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("办理经过"));
        if (trail.locator("summary").count() > 0) trail.locator("summary").click();
        assertThat(trail).containsText("提出需求");
        assertThat(trail).containsText("基层机构联系岗");
        assertThat(trail).containsText("县卫健委经办岗");
        assertThat(trail).containsText("属实");
        assertThat(trail).containsText("批准立项");
        assertThat(trail).containsText("秘书处经办岗");
        assertThat(trail).containsText("确认活动属实");
        assertThat(trail).containsText(String.valueOf(today().getYear()));
        clerk.page().locator("main a[href^='/w/needs/']").first().click();
        clerk.seesHeading(Story.details().title());
    }

    /** The map says the same as the figure beside it, and its table the same as the map. */
    private static void tilesSumToTheTotalShown(Person visitor) {
        var table = visitor.page().locator(".tile-grid tbody td.num").allTextContents().stream()
                .mapToInt(text -> Integer.parseInt(text.replace(",", "").strip()))
                .sum();
        var map = visitor.page().locator("svg.tiles text.v").allTextContents().stream()
                .filter(text -> !text.strip().equals("–"))
                .mapToInt(text -> Integer.parseInt(text.replace(",", "").strip()))
                .sum();
        var total = visitor.page().locator(".lede b.num").innerText().replace(",", "");
        assertThat(map).isEqualTo(table).isEqualTo(Integer.parseInt(total)).isPositive();
    }

    private static int rows(Person visitor) {
        return visitor.page().locator("main tbody tr").count();
    }

    private String numberOf(ProjectId project) {
        return db.sql("select number from projects.project where id = ?")
                .param(project.value())
                .query(String.class)
                .single();
    }

    private static String publish(int version) {
        return "公开第 " + version + " 版";
    }
}
