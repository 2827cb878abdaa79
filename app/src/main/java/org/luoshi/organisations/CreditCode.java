package org.luoshi.organisations;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A unified social credit code (GB 32100-2015): 18 characters, the last of which checks the others. People copy codes from
 * bad scans, so a doubtful one is kept and says why it is doubted.
 *
 * @param value without blanks, in upper case and half width
 */
public record CreditCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int OLD_LENGTH = 15;

    /** Why a code is doubted. */
    public enum Doubt {
        /** A registration number from before 2015, to be asked for anew. */
        OLD_NUMBER,
        LENGTH,
        /** A character that no code holds: I, O, S, V, Z look too much like digits. */
        CHARACTER,
        CHECK_CHARACTER
    }

    public CreditCode {
        value = Normalizer.normalize(value, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Cf}-]", "")
                .toUpperCase(Locale.ROOT);
    }

    public static CreditCode valueOf(String typed) {
        return new CreditCode(typed);
    }

    /** What is wrong with it; null when nothing is. */
    public @Nullable Doubt doubt() {
        if (value.matches("[0-9]{" + OLD_LENGTH + "}")) return Doubt.OLD_NUMBER;
        if (value.length() != LENGTH) return Doubt.LENGTH;
        if (value.chars().anyMatch(character -> ALPHABET.indexOf(character) < 0)) return Doubt.CHARACTER;
        return checkCharacter(value) == value.charAt(LENGTH - 1) ? null : Doubt.CHECK_CHARACTER;
    }

    /** GB 32100: weights are the powers of 3 modulo 31. */
    static char checkCharacter(String code) {
        var sum = 0;
        var weight = 1;
        for (var i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % ALPHABET.length();
        }
        return ALPHABET.charAt(Math.floorMod(-sum, ALPHABET.length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
