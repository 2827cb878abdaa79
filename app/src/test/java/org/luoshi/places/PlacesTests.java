package org.luoshi.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.LuoshiTest;
import org.springframework.beans.factory.annotation.Autowired;

@LuoshiTest
class PlacesTests {

    private static final LocalDate IN_2022 = LocalDate.of(2022, 8, 31);
    private static final LocalDate BEFORE = LocalDate.of(2025, 10, 31);
    private static final LocalDate AFTER = LocalDate.of(2025, 12, 1);
    private static final DivisionCode CHONGQING = new DivisionCode("500000");
    private static final DivisionCode LIANGJIANG = new DivisionCode("500157");

    @Autowired
    Places places;

    @Test
    void aPlaceTellsItsWholeNameWithoutPseudoLevels() {
        assertThat(places.find(new DivisionCode("500229107"), AFTER))
                .hasValueSatisfying(place -> assertThat(place.fullName()).isEqualTo("重庆市城口县高观镇"));
        assertThat(places.find(new DivisionCode("441826105"), IN_2022))
                .hasValueSatisfying(place -> assertThat(place.fullName()).isEqualTo("广东省清远市连南瑶族自治县三排镇"));
        assertThat(places.find(new DivisionCode("441900"), IN_2022))
                .hasValueSatisfying(place -> assertThat(place.fullName()).isEqualTo("广东省东莞市"));
    }

    @Test
    void chongqingHasThirtyEightDistrictsAndCountiesBeforeTheMergerAndThirtySevenAfter() {
        assertThat(places.countiesOf(CHONGQING, BEFORE)).hasSize(38).noneMatch(isLiangjiang());
        assertThat(places.countiesOf(CHONGQING, AFTER)).hasSize(37).anyMatch(isLiangjiang());
    }

    private static Predicate<Place> isLiangjiang() {
        return place -> place.code().equals(LIANGJIANG);
    }

    @ParameterizedTest
    @CsvSource({"500105,江北区", "500112,渝北区"})
    void liangjiangSucceedsTheTwoDistrictsThatEnd(String code, String name) {
        var ended = new DivisionCode(code);

        assertThat(places.find(ended, BEFORE)).map(Place::name).hasValue(name);
        assertThat(places.find(ended, AFTER)).isEmpty();
        assertThat(places.successors(ended)).containsExactly(LIANGJIANG);
        assertThat(places.current(ended, BEFORE)).containsExactly(ended);
        assertThat(places.current(ended, AFTER)).containsExactly(LIANGJIANG);
    }

    @ParameterizedTest
    @CsvSource({"500381,500116", "500382,500117", "500383,500118", "500384,500119", "500222,500110", "500112133,500109"
    })
    void anOldCodeLeadsToWhatStandsForItToday(String old, String today) {
        assertThat(places.current(new DivisionCode(old), AFTER)).containsExactly(new DivisionCode(today));
    }

    @Test
    void townshipsMoveWithTheMerger() {
        assertThat(places.townshipsOf(LIANGJIANG, AFTER))
                .hasSize(42)
                .extracting(Place::name)
                .contains("施家梁镇", "鱼嘴镇");
        assertThat(places.townshipsOf(LIANGJIANG, BEFORE)).isEmpty();
        assertThat(places.townshipsOf(new DivisionCode("500109"), BEFORE)).hasSize(17);
        assertThat(places.townshipsOf(new DivisionCode("500109"), AFTER)).hasSize(12);
        assertThat(places.townshipsOf(new DivisionCode("500229"), AFTER)).hasSize(25);
    }

    @ParameterizedTest
    @CsvSource({
        "长寿,500115", "changshou,500115", "cs,500115", "csq,500115",
        "酉阳,500242", "youyang,500242", "yy,500242", "you yang,500242",
        "城口,500229", "CK,500229", "阳土,500242"
    })
    void aCountyIsFoundByTwoCharactersByPinyinAndByInitials(String query, String code) {
        assertThat(places.search(query, CHONGQING, Level.COUNTY, AFTER, 5))
                .extracting(Place::code)
                .contains(new DivisionCode(code));
    }

    @Test
    void theExactNameComesFirstThenWhatBeginsSo() {
        var found = places.search("长寿", CHONGQING, null, AFTER, 5);

        assertThat(found).extracting(Place::name).startsWith("长寿区", "长寿湖镇");
    }

    @Test
    void aSearchStaysInsideTheDivisionAndTheDayItWasAskedFor() {
        assertThat(places.search("复兴", new DivisionCode("500229"), null, AFTER, 5))
                .extracting(Place::fullName)
                .containsExactly("重庆市城口县复兴街道");
        assertThat(places.search("江北区", CHONGQING, Level.COUNTY, AFTER, 5)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "%", "没有这样的地方", "_"})
    void nothingIsFoundForNothing(String query) {
        assertThat(places.search(query, null, null, AFTER, 5)).isEqualTo(List.of());
    }
}
