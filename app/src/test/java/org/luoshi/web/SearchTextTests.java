package org.luoshi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTests {

    @ParameterizedTest
    @CsvSource({
        "重庆市长寿区人民医院, chongqingshichangshouqurenminyiyuan, cqscsqrmyy",
        "重钢总医院, chonggangzongyiyuan, cgzyy",
        "重点专科, zhongdianzhuanke, zdzk",
        "曾家镇卫生院, zengjiazhenweishengyuan, zjzwsy",
        "ABC医院（演示）, abcyiyuanyanshi, abcyyys"
    })
    void aNameIsFoundByItsPinyinAndItsInitials(String name, String pinyin, String initials) {
        assertThat(SearchText.of(List.of(name)).lines()).contains(pinyin, initials);
    }

    @Test
    void namesAreSortedAsTheyAreSpoken() {
        assertThat(List.of("重庆", "长寿", "安康", "曾家", "张家").stream()
                        .sorted(java.util.Comparator.comparing(SearchText::sortKey)))
                .containsExactly("安康", "长寿", "重庆", "曾家", "张家");
    }

    @Property
    void anyTextCanBeAskedFor(@ForAll String typed) {
        var query = SearchText.Query.of(typed);

        assertThat(query.patterns()).allMatch(pattern -> pattern.length() > 2);
        assertThat(query.grams()).allMatch(gram -> gram.codePointCount(0, gram.length()) == 2);
    }
}
