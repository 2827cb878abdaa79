package org.luoshi.directives;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.LuoshiTest;
import org.luoshi.kernel.ClauseRef;
import org.luoshi.kernel.DocumentRef;
import org.springframework.beans.factory.annotation.Autowired;

@LuoshiTest
class ClausesTests {

    @Autowired
    Clauses clauses;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "D46 一(一)",
                "D46 一(二)",
                "D46 二(一)",
                "D46 二(二)",
                "D46 二(三)",
                "D46 三(一)",
                "D46 三(二)",
                "D46 三(三)",
                "D46 三(四)",
                "D46 三(五)",
                "D46 抄报",
                "GZ 三",
                "GZ 四",
                "GZ 四(一)",
                "GZ 四(二)",
                "GZ 四(三)",
                "GZ 四(四)",
                "GZ 四(五)",
                "GZ 五",
                "GZ 五(一)",
                "GZ 五(二)",
                "GZ 五(三)",
                "GZ 六(一)",
                "GZ 六(二)",
                "GZ 六(三)",
                "GZ 六(四)",
                "CQ 新闻1",
                "CQ 新闻2",
                "D55 三(一)",
                "D55 三(二)",
                "D55 三(三)",
                "D55 三(四)",
                "D55 三(五)",
                "D55 四",
                "D55 四(四)",
                "D55 四(四)1",
                "D55 四(四)2",
                "D55 四(四)3",
                "D55 四(四)4",
                "D55 四(四)5",
                "D55 四(四)6",
                "D55 四(四)7",
                "D55 四(四)8",
                "D55 四(五)",
                "D55 五",
                "D39 §3",
                "D39 §4",
                "D39 §5",
                "D39 §6",
                "D39 §7",
                "D39 §8",
                "D39 §9",
                "D39 §9(1)",
                "D39 §9(2)",
                "D39 §10",
                "D39 §11",
                "D39 §12",
                "D39 §13",
                "D39 §14",
                "D39 §15",
                "D39 §16",
                "D39 §17",
                "D39 §18",
                "D39 §19",
                "D39 §20",
                "D39 §21",
                "D39 §23",
                "D39 §24"
            })
    void everyClauseThatARequirementCitesExists(String text) {
        assertThat(clauses.exists(ClauseRef.valueOf(text))).isTrue();
    }

    @Test
    void aClauseThatNobodyWroteDoesNotExist() {
        var unknown = ClauseRef.valueOf("D46 九(九)");

        assertThat(clauses.exists(unknown)).isFalse();
        assertThat(clauses.find(unknown)).isEmpty();
        assertThat(clauses.label(unknown)).isEqualTo("D46 九(九)");
    }

    @ParameterizedTest
    @CsvSource({
        "D46 二(三),46号 二（三）",
        "D39 §9(2),39号 9（2）",
        "D55 三(一),55号 三（一）",
        "D55 四(四)2,55号 四（四）2",
        "GZ 六(三),三排镇方案 六（三）",
        "CQ 新闻1,市级方案报道"
    })
    void aTagIsShortAndWrittenAsPeopleWriteIt(String clause, String label) {
        assertThat(clauses.label(ClauseRef.valueOf(clause))).isEqualTo(label);
    }

    @Test
    void twoDocumentsAreQuotedAndTheOthersSummarised() {
        for (var quoted : new String[] {"D46", "D39"})
            assertThat(clauses.of(new DocumentRef(quoted))).isNotEmpty().allMatch(ClauseText::quotation);
        for (var summarised : new String[] {"GZ", "CQ", "D55"})
            assertThat(clauses.of(new DocumentRef(summarised))).isNotEmpty().noneMatch(ClauseText::quotation);
    }

    @Test
    void namesOfPersonsAreLeftOut() {
        assertThat(clauses.find(ClauseRef.valueOf("D46 三(一)")))
                .hasValueSatisfying(clause -> assertThat(clause.text())
                        .contains("会长〔姓名略〕任组长")
                        .contains("副会长〔姓名略〕任副组长")
                        .doesNotContain("同志"));
        for (var document : new String[] {"D46", "GZ", "CQ", "D55", "D39"})
            assertThat(clauses.of(new DocumentRef(document)))
                    .allSatisfy(clause -> assertThat(clause.text()).doesNotContainPattern("[0-9]{7,}|@|先生|女士"));
    }

    @Test
    void theProhibitionsAndTheFiveQuestionsStandInOneClauseAndOneByOne() {
        var whole = clauses.find(ClauseRef.valueOf("GZ 六(三)")).orElseThrow();

        assertThat(whole.text()).contains("不得乱收费、违规募捐", "不得勾连非法社会组织", "账户、场地", "不得虚假宣传", "帮了谁");
        assertThat(clauses.of(new DocumentRef("GZ")))
                .filteredOn(clause -> clause.ref().path().startsWith("六(三)不得"))
                .hasSize(4);
        assertThat(clauses.exists(ClauseRef.valueOf("GZ 六(三)五问"))).isTrue();
    }

    @Test
    void aNumberWithItsConditionIsQuotedExactly() {
        assertThat(clauses.find(ClauseRef.valueOf("D39 §8")))
                .hasValueSatisfying(
                        clause -> assertThat(clause.text()).contains("2025年不超过50个学术分支机构的前提下，培育、培养10个重点学术分支机构品牌"));
        assertThat(clauses.find(ClauseRef.valueOf("D46 三(三)")))
                .hasValueSatisfying(clause -> assertThat(clause.text()).contains("每年底向市民政局、市乡村振兴局等有关部门报送"));
    }
}
