package org.luoshi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConfirmationJourneyTests extends Journey {

    @ParameterizedTest
    @EnumSource(Width.class)
    void aDayIsRecordedWithAPhotoAndConfirmedByItsHostWithoutAnAccount(Width width) throws IOException {
        var story = story();
        var project = "/w/projects/" + story.approved();
        var hospital = as(story.hospital, width);
        hospital.open(project);
        hospital.follow("记录活动");
        hospital.reads("日期", today().toString());

        var day = inChinese(today().minusDays(3));
        hospital.write("日期", day);
        hospital.write("地点", "望江村党群服务中心");
        hospital.write("开始时间", "9点30");
        hospital.write("结束时间", wide("12:15"));
        hospital.write("留守老人", "四十");
        hospital.write("心血管内科", "2");
        hospital.press("保存记录");
        hospital.isToldAt("留守老人", "请写整数，例如 40");
        hospital.isToldAt("没有收取任何费用", "义诊不得收取任何费用");
        hospital.reads("日期", day);
        hospital.reads("留守老人", "四十");
        hospital.everyErrorLeadsToItsField();

        hospital.write("留守老人", wide("40"));
        hospital.tick("没有收取任何费用");
        hospital.add("现场照片", photo());
        hospital.press("保存记录");
        hospital.sees("活动已记录，请接收方确认");
        hospital.sees("40");
        assertThat((Boolean) hospital.page()
                        .evaluate("Array.from(document.images).every(one => one.complete && one.naturalWidth > 0)"))
                .isTrue();
        assertThat(hospital.page().locator("main figure img")).hasCount(1);
        hospital.press("生成确认链接");
        hospital.sees("确认链接已生成");
        var link = hospital.field("确认链接").inputValue();
        assertThat(link).contains("/c/");

        var host = someone(Width.PHONE).open(link);
        var sameHost = someone(Width.PHONE).open(link);
        host.press("提交答复");
        host.sees("请选择一项");
        assertThat(host.page().locator(".errsum")).isFocused();
        host.tick("大体属实，有的数不对");
        host.press("提交答复");
        host.isToldAt("想说的话", "请写明哪里不对");
        host.tick("一样，属实");
        host.press("提交答复");
        host.sees("已收到您的答复，谢谢");
        assertThat(host.page().locator(".stamp")).containsText("已确认");
        assertThat(host.page().getByText(Pattern.compile("回执号 R-\\S+"))).isVisible();

        sameHost.tick("一样，属实");
        sameHost.press("提交答复");
        sameHost.isRefused(409, "没有保存");
        sameHost.sees("这个链接已经答复过了");
        host.open(link).seesNo("提交答复");
        host.sees("已经确认");

        hospital.page().reload();
        assertThat(hospital.page().locator(".stamp")).containsText("已确认");
    }

    private static FilePayload photo() throws IOException {
        var picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var brush = picture.createGraphics();
        brush.setColor(new Color(40, 120, 90));
        brush.fillOval(100, 60, 400, 320);
        brush.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", bytes);
        return new FilePayload("现场.jpg", "image/jpeg", bytes.toByteArray());
    }
}
