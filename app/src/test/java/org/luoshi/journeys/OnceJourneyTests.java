package org.luoshi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OnceJourneyTests extends Journey {

    @ParameterizedTest
    @EnumSource(Width.class)
    void aDoubleClickPostsOneNeed(Width width) {
        var title = title();
        var contact = filled(width, title);

        contact.page().locator("main form.form button").dblclick();

        contact.sees("需求已提交，等县卫健委核实");
        assertThat(posted(title)).isOne();
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void backAndSentAgainUnchangedIsTheSameNeed(Width width) {
        var title = title();
        var contact = filled(width, title);
        contact.press("提交需求");
        var need = contact.path();

        contact.goesBack();
        contact.reads("需求名称", title);
        contact.press("提交需求");

        assertThat(contact.path()).isEqualTo(need);
        assertThat(posted(title)).isOne();
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void withoutScriptsBackAndSentAgainIsTheSameNeedToo(Width width) {
        var title = title();
        var contact = withoutScripts("demo-contact", width);
        contact.open("/w/needs/new");
        fill(contact, title);
        contact.press("提交需求");
        var need = contact.path();

        contact.goesBack();
        contact.sees("这张表已经提交并保存。");
        fill(contact, title);
        contact.press("提交需求");

        assertThat(contact.path()).isEqualTo(need);
        assertThat(posted(title)).isOne();
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void whatIsOpenedAfreshIsAnotherNeed(Width width) {
        var title = title();
        var contact = withoutScripts("demo-contact", width);
        contact.open("/w/needs/new");
        fill(contact, title);
        contact.press("提交需求");

        contact.goesBack();
        contact.follow("重新打开");
        fill(contact, title);
        contact.press("提交需求");

        contact.sees("需求已提交，等县卫健委核实");
        assertThat(posted(title)).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void backAndSentAgainWithOtherWordsTellsThatItIsSavedAlready(Width width) {
        var title = title();
        var contact = filled(width, title);
        contact.press("提交需求");
        var need = contact.path();

        contact.goesBack();
        contact.write("补充说明", "下雨请用越野车。");
        contact.press("提交需求");

        contact.isRefused(409, "没有保存");
        contact.sees("这个页面刚才已经提交并保存，后来改的内容没有保存。");
        contact.follow("看已保存的记录");
        assertThat(contact.path()).isEqualTo(need);
        assertThat(posted(title)).isOne();
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void whatWasWrongIsCorrectedAndPostedOnce(Width width) {
        var title = title();
        var contact = filled(width, title);
        contact.write("义诊天数", "0");
        contact.press("提交需求");
        contact.isToldAt("义诊天数", "不能小于 1");

        contact.write("义诊天数", "2");
        contact.press("提交需求");

        contact.sees("需求已提交，等县卫健委核实");
        assertThat(posted(title)).isOne();
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void whatCouldNotBeSentOfflineIsKeptAndSentLater(Width width) {
        var title = title();
        var contact = filled(width, title);
        contact.browser().setOffline(true);
        contact.sees("网络断开，填写的内容仍在，恢复后再按一次提交。");

        contact.page().locator("main form.form button").click();

        contact.reads("需求名称", title);
        contact.browser().setOffline(false);
        contact.seesNo("网络断开，填写的内容仍在，恢复后再按一次提交。");
        contact.press("提交需求");
        contact.sees("需求已提交，等县卫健委核实");
        assertThat(posted(title)).isOne();
    }

    private Person filled(Width width, String title) {
        var contact = as("demo-contact", width);
        contact.open("/w/needs/new");
        fill(contact, title);
        return contact;
    }

    private static void fill(Person contact, String title) {
        contact.write("需求名称", title);
        contact.tick("全科");
        contact.tick("留守老人");
        contact.write("村（社区）", "柏树村");
        contact.write("预计人数", "80");
        contact.write("义诊天数", "1");
        contact.write("最早日期", today().plusDays(3).toString());
        contact.write("最晚日期", today().plusDays(20).toString());
    }

    private static String title() {
        return "柏树村义诊 " + UUID.randomUUID().toString().substring(0, 8);
    }

    private int posted(String title) {
        return db.sql("select count(*) from needs.need where title = ?")
                .param(title)
                .query(Integer.class)
                .single();
    }
}
