package org.luoshi.organisations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a medical institution. Everything may be unknown, which is not the same as unrated. */
public record MedicalFacts(
        @Nullable Profile profile,
        @Nullable Level level,
        @Nullable Grade grade,
        @Nullable Integer beds,
        List<String> specialities) {

    /** Whether it treats everything or one field. */
    public enum Profile {
        GENERAL,
        SPECIALISED
    }

    /** 三级, 二级, 一级, 未定级. */
    public enum Level {
        TERTIARY,
        SECONDARY,
        PRIMARY,
        UNRATED
    }

    /** 甲等, 乙等, 丙等, 未定等. */
    public enum Grade {
        A,
        B,
        C,
        UNRATED
    }

    public static MedicalFacts none() {
        return new MedicalFacts(null, null, null, null, List.of());
    }

    /** Whether nothing is claimed that only a medical institution can have. */
    boolean areEmpty() {
        return profile == null && level == null && grade == null && beds == null;
    }

    /** A grade is given inside a level. */
    boolean fit() {
        if (grade == null) return true;
        return level != null && (grade == Grade.UNRATED || level != Level.UNRATED);
    }
}
