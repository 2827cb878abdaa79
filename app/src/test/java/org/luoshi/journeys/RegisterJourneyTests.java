package org.luoshi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegisterJourneyTests extends Journey {

    @ParameterizedTest
    @EnumSource(Width.class)
    void theRegisterIsFoundSortedPagedAndExported(Width width) throws IOException {
        var clerk = as("demo-clerk", width);
        clerk.choosesFromMenu("组织");

        search(clerk, "sfyy");
        assertThat(names(clerk)).contains("示范一院（演示）");
        search(clerk, "眼科");
        assertThat(names(clerk))
                .contains("样例眼科医院（演示）")
                .allSatisfy(name -> assertThat(name).contains("眼科"));
        search(clerk, "没有这家单位");
        clerk.sees("没有符合这些条件的组织");
        clerk.sees("去掉关键词");
        clerk.follow("清除");

        clerk.page().locator("main select[name=kind]").selectOption("TOWNSHIP_HEALTH_CENTRE");
        clerk.press("筛选");
        assertThat(clerk.page().locator("main tbody tr").first()).containsText("乡镇卫生院");
        if (width == Width.DESKTOP) {
            clerk.follow("更新");
            assertThat(clerk.page().locator("th[aria-sort=descending]")).containsText("更新");
        }

        var download = clerk.page()
                .waitForDownload(() -> clerk.page()
                        .locator("main a[href*='organisations.xlsx']")
                        .click());
        assertThat(download.suggestedFilename()).startsWith("组织").endsWith(".xlsx");
        var listed = new ArrayList<String>(names(clerk));
        while (clerk.page().locator("a[rel=next]").count() > 0) {
            clerk.page().locator("a[rel=next]").click();
            clerk.page().waitForLoadState();
            listed.addAll(names(clerk));
        }
        assertThat(listed).hasSizeGreaterThan(20).doesNotHaveDuplicates();
        try (var book = new ReadableWorkbook(Files.newInputStream(download.path()));
                var rows = book.getFirstSheet().openStream()) {
            assertThat(rows.skip(1).map(row -> row.getCell(0).getText()).toList())
                    .containsExactlyElementsOf(listed);
        }
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void aDoubtfulCreditCodeWarnsAndDoesNotStop(Width width) {
        var name = "白果镇诊所 " + UUID.randomUUID().toString().substring(0, 8);
        var clerk = as("demo-clerk", width);
        clerk.open("/w/organisations");
        clerk.follow("新建组织");
        clerk.press("保存新组织");
        clerk.isToldAt("名称", "请填写");
        clerk.everyErrorLeadsToItsField();

        clerk.choose("类型", "诊所");
        clerk.write("名称", name);
        clerk.write("统一社会信用代码", wide(width == Width.PHONE ? "91500000ma5u0001x1" : "91500000ma5u0000x1"));
        clerk.write("所在地", "城口县");
        clerk.write("床位", wide("12"));
        clerk.press("保存新组织");
        clerk.isToldAt("统一社会信用代码", "校验不符");
        clerk.reads("名称", name);
        clerk.tick("我已核对，仍然这样保存");
        clerk.press("保存新组织");
        clerk.sees("组织已登记。");
        clerk.seesHeading(name);
        clerk.sees("最后一位校验不符");

        clerk.follow("修改");
        clerk.reads("床位", "12");
        clerk.write("床位", "20");
        clerk.press("保存修改");
        clerk.tick("我已核对，仍然这样保存");
        clerk.press("保存修改");
        clerk.sees("修改已保存。");
        clerk.sees("20");
        search(clerk.open("/w/organisations"), name);
        assertThat(names(clerk)).containsExactly(name);
    }

    private static void search(Person person, String words) {
        person.page().locator("main input[name=q]").fill(words);
        person.press("筛选");
    }

    private static List<String> names(Person person) {
        return person.page().locator("main tbody th a").allInnerTexts();
    }
}
