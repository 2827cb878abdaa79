package org.luoshi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClaimJourneyTests extends Journey {

    @ParameterizedTest
    @EnumSource(Width.class)
    void theSecondHospitalIsToldWhoWasFaster(Width width) {
        var story = story();
        var need = "/w/needs/" + story.published();
        var first = as(story.hospital, width);
        var second = as(story.otherHospital, width);
        first.open(need);
        second.open(need);

        first.press("认领");
        first.sees("认领成功，请提交项目方案");
        first.open("/w/inbox");
        first.sees("提交项目方案");

        second.press("认领");
        second.isRefused(409, "没有保存");
        assertThat(second.page().locator("main .note").innerText())
                .containsPattern("测试医院 .* 已于 .*\\d{1,2}:\\d{2}.* 先一步认领了这项需求");
        second.follow("回到工作台");
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void aPolicyIsChangedFromAFutureDayOnTheStrengthOfADecision(Width width) {
        var days = width == Width.PHONE ? "21" : "28";
        var from = today().plusDays(10);
        var admin = as("demo-admin", width);
        admin.choosesFromMenu("办法与时限");
        admin.followTo("/w/policies/ClaimPolicy");

        admin.write("认领保留天数", "很久");
        admin.write("从哪一天起生效", today().minusDays(1).toString());
        admin.press("按决定修改");
        admin.isToldAt("落实的条款", "请填写");

        admin.write("落实的条款", "D46 九十九");
        admin.write("由谁决定", "会长办公会");
        admin.write("哪一天决定", inChinese(today()));
        admin.write("决定原文", "认领保留" + days + "天。");
        admin.press("按决定修改");
        admin.isToldAt("认领保留天数", "请写一个数");

        admin.write("认领保留天数", wide(days));
        admin.press("按决定修改");
        admin.isToldAt("落实的条款", "收录的文件里没有这一条");

        admin.write("落实的条款", "D46 二(三)");
        admin.press("按决定修改");
        admin.isToldAt("从哪一天起生效", "生效日不能早于今天");

        admin.write("从哪一天起生效", inChinese(from));
        admin.press("按决定修改");
        admin.sees("已按决定修改");
        var row = admin.rowOf("认领保留" + days + "天。");
        assertThat(row).containsText(days);
        assertThat(row).containsText("会长办公会");
        assertThat(row).containsText(from.toString());
        assertThat(row.locator("a.clause")).hasCount(1);
    }
}
