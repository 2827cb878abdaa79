package org.luoshi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NeedJourneyTests extends Journey {

    @ParameterizedTest
    @EnumSource(Width.class)
    void aNeedGoesFromTheTownshipThroughTheCountyToTheMembers(Width width) {
        var title = "望江村冬季义诊 " + width;
        var contact = as("demo-contact", width);
        contact.choosesFromMenu("需求");
        contact.follow("提出需求");

        contact.press("提交需求");
        contact.isToldAt("需求名称", "请填写");
        contact.isToldAt("最早日期", "请填写");
        contact.sees("至少选一个专科");
        contact.sees("至少选一类人群");
        contact.everyErrorLeadsToItsField();

        contact.write("需求名称", title);
        contact.tick("心血管内科");
        contact.tick("留守老人");
        contact.write("村（社区）", "望江村");
        contact.write("预计人数", "约" + wide("200"));
        contact.write("义诊天数", "两天");
        contact.write("最早日期", "2026-13-45");
        contact.write("最晚日期", wide(today().minusDays(2).toString()));
        contact.press("提交需求");
        contact.isToldAt("义诊天数", "请写整数");
        contact.isToldAt("最早日期", "请写一个日期");
        contact.reads("需求名称", title);
        contact.reads("义诊天数", "两天");
        assertThat(contact.field("心血管内科").isChecked()).isTrue();

        contact.write("义诊天数", wide("2"));
        contact.write("最早日期", inChinese(today().minusDays(9)));
        contact.press("提交需求");
        contact.isToldAt("最晚日期", "最晚日期已经过去");

        contact.write("最早日期", inChinese(today().plusDays(3)));
        contact.write("最晚日期", wide(today().plusDays(40).toString()));
        contact.press("提交需求");
        contact.sees("需求已提交，等县卫健委核实");
        contact.seesHeading(title);
        contact.sees("约200");
        var need = contact.path();

        var officer = as("demo-officer", width);
        officer.choosesFromMenu("待办");
        officer.followTo(need);
        officer.write("意见", "属实，场地已安排。");
        officer.press("核实无误");
        officer.sees("已核实，转协会发布");
        officer.open("/w/inbox");
        assertThat(officer.page().locator("main a[href='" + need + "']").count())
                .isZero();
        officer.open("/w/inbox?side=DONE").seesLinkTo(need);

        var clerk = as("demo-clerk", width);
        clerk.choosesFromMenu("待办");
        clerk.followTo(need);
        clerk.sees("属实，场地已安排。");
        clerk.press("发布给会员单位");
        clerk.sees("已发布给会员单位");

        contact.open("/w/inbox?side=RAISED").seesLinkTo(need);
        contact.followTo(need);
        contact.sees("待认领");
        contact.sees("县卫健委经办岗");
        as("demo-hospital-3", width).open("/w/needs?q=" + title).seesLinkTo(need);
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void aNeedReadsInEnglishToo(Width width) {
        var story = story();
        var need = "/w/needs/" + story.posted();
        var officer = as(story.officer.account(), width, "en-GB");

        officer.open(need);
        officer.write("Opinion", "True.");
        officer.press("Verified");
        officer.sees("Verified. The association publishes it next");
        officer.open("/w/inbox?side=DONE").seesLinkTo(need);
    }

    @Test
    void whoHasNoBusinessThereIsToldSoInWords() {
        var story = story();
        var need = "/w/needs/" + story.posted();

        var stranger = as("demo-contact", Width.PHONE);
        stranger.open(need).isRefused(404, "没有找到");
        stranger.open("/w/people").isRefused(403, "不能办理");
        stranger.sees("您的岗位不能办这件事。");
        stranger.open("/w/needs/nothing").isRefused(404, "没有找到");
        stranger.open("/nowhere").isRefused(404, "没有找到");

        var visitor = someone(Width.DESKTOP);
        visitor.open(need);
        assertThat(visitor.path()).isEqualTo("/sign-in");
        visitor.open("/projects/nothing").isRefused(404, "没有找到");
    }
}
