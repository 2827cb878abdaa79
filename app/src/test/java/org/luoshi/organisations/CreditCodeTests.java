package org.luoshi.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.organisations.CreditCode.Doubt;

class CreditCodeTests {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.strings()
                .withChars(ALPHABET)
                .ofLength(17)
                .map(body -> body + CreditCode.checkCharacter(body + "0"));
    }

    @Property
    void aCodeWithItsCheckCharacterIsNotDoubted(@ForAll("codes") String code) {
        assertThat(new CreditCode(code).doubt()).isNull();
    }

    @Property
    void oneChangedCharacterIsAlwaysNoticed(
            @ForAll("codes") String code,
            @ForAll @IntRange(max = 17) int at,
            @ForAll @IntRange(min = 1, max = 30) int by) {
        var other = ALPHABET.charAt((ALPHABET.indexOf(code.charAt(at)) + by) % ALPHABET.length());
        var changed = code.substring(0, at) + other + code.substring(at + 1);

        assertThat(new CreditCode(changed).doubt()).isEqualTo(Doubt.CHECK_CHARACTER);
    }

    /** The example of the standard, and the ways in which people type it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "91350100m000100y43",
                " 9135 0100 M000 100Y 43 ",
                "９１３５０１００Ｍ０００１００Ｙ４３",
                "91350100-M000100Y4-3"
            })
    void aCodeIsReadHoweverItIsTyped(String typed) {
        assertThat(new CreditCode(typed).doubt()).isNull();
        assertThat(new CreditCode(typed)).hasToString("91350100M000100Y43");
    }

    @ParameterizedTest
    @CsvSource({
        "500105000012345, OLD_NUMBER",
        "91350100M000100Y4, LENGTH",
        "'', LENGTH",
        "91350100M000100YO3, CHARACTER",
        "91350100M0001O0Y43, CHARACTER",
        "91350100M000100Y44, CHECK_CHARACTER"
    })
    void aDoubtSaysWhatIsWrong(String typed, Doubt doubt) {
        assertThat(new CreditCode(typed).doubt()).isEqualTo(doubt);
    }
}
