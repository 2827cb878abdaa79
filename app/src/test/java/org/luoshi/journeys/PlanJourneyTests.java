package org.luoshi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanJourneyTests extends Journey {

    private static final List<String> UNDERTAKINGS =
            List.of("不向群众和基层机构收取任何费用，不违规募捐", "不与非法社会组织往来、合作", "不向非法社会组织提供账户、场地等便利", "不作虚假宣传");

    @ParameterizedTest
    @EnumSource(Width.class)
    void withoutAllFourUndertakingsNothingIsProposedOrApproved(Width width) {
        var story = story();
        var project = "/w/projects/" + story.prepared();
        var hospital = as(story.hospital, width);
        hospital.open("/w/inbox");
        hospital.followTo(project);
        hospital.follow("填写方案");

        hospital.press("提交方案");
        hospital.isToldAt("项目负责人", "没有负责人不能立项");
        hospital.choose("项目负责人", "测试人员");
        hospital.write("帮扶内容", "到村义诊，不收费。");
        hospital.write("计划活动天数", wide("3"));
        hospital.write("计划服务人数", "1,200");
        hospital.write("开始日期", inChinese(today()));
        hospital.write("结束日期", inChinese(today().plusDays(60)));
        UNDERTAKINGS.subList(0, 3).forEach(hospital::tick);
        hospital.press("提交方案");
        isToldWithItsClause(hospital, "缺“不作虚假宣传”的承诺，依条款不能继续");
        hospital.reads("计划服务人数", "1,200");

        hospital.tick(UNDERTAKINGS.get(3));
        hospital.press("提交方案");
        hospital.sees("方案已提交，等协会批准");
        hospital.sees("未编号");

        var clerk = as(story.clerk, width);
        clerk.open("/w/inbox");
        clerk.followTo(project);
        UNDERTAKINGS.subList(1, 4).forEach(clerk::tick);
        clerk.write("意见", "同意立项。");
        clerk.press("批准立项");
        isToldWithItsClause(clerk, "缺“不收费、不违规募捐”的承诺，依条款不能继续");
        clerk.reads("意见", "同意立项。");
        clerk.tick(UNDERTAKINGS.get(0));
        clerk.press("批准立项");
        clerk.sees("已批准立项");
        assertThat(clerk.page().locator("main .sub").first()).containsText(String.valueOf(today().getYear()));
        clerk.sees("同意立项。");

        hospital.open("/w/inbox").seesLinkTo(project);
        hospital.sees("开展活动并记录");
    }

    /** The problem stands at the undertakings, with the clause that demands them, and can be reached from the summary. */
    private static void isToldWithItsClause(Person person, String problem) {
        assertThat(person.page().locator(".errsum")).isFocused();
        var fieldset = person.page()
                .locator("fieldset")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(problem));
        assertThat(fieldset.locator("p a.clause")).hasCount(1);
        person.everyErrorLeadsToItsField();
    }
}
