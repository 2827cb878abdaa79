package org.luoshi.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionCodeTests {

    @Property
    void aTownshipLiesInItsCountyAndItsProvince(
            @ForAll @IntRange(min = 100_000, max = 999_999) int county,
            @ForAll @IntRange(min = 0, max = 999) int township) {
        var code = new DivisionCode("%d%03d".formatted(county, township));

        assertThat(code.isTownship()).isTrue();
        assertThat(code.county().value()).isEqualTo(String.valueOf(county));
        assertThat(code.county().contains(code)).isTrue();
        assertThat(code.province().contains(code)).isTrue();
        assertThat(code.province().isProvince()).isTrue();
        assertThat(DivisionCode.valueOf(code.toString())).isEqualTo(code);
    }

    @Property
    void nothingContainsWhatBeginsOtherwise(
            @ForAll @IntRange(min = 100_000, max = 999_999) int one,
            @ForAll @IntRange(min = 100_000, max = 999_999) int other) {
        var left = new DivisionCode(String.valueOf(one));
        var right = new DivisionCode(String.valueOf(other));

        if (left.contains(right) && right.contains(left)) assertThat(left).isEqualTo(right);
        if (left.contains(right)) assertThat(left.province()).isEqualTo(right.province());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "50", "050000", "50022", "5002291", "50022910", "5002291070", "500229a07", " 500229"})
    void onlySixOrNineDigitsAreACode(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> DivisionCode.valueOf(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"500229", "500229107"})
    void aCountyOrATownshipIsInACounty(String text) {
        assertThat(new DivisionCode(text).isInCounty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"500000", "500200", "441900"})
    void aProvinceAPrefectureAndACityWithoutCountiesAreNot(String text) {
        assertThat(new DivisionCode(text).isInCounty()).isFalse();
    }
}
