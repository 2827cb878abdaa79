package org.luoshi.needs;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.Quantity;
import org.luoshi.kernel.Quantity.Basis;
import org.luoshi.kernel.Quantity.Certainty;
import org.luoshi.kernel.Unit;

/**
 * A number of people as the township knows it: {@code 200}, {@code 约200}, {@code 不少于200}. What was written imprecisely
 * stays imprecise.
 */
public record Estimate(int people, Certainty certainty) {

    /** What {@link #parse} reads, after full-width characters became narrow. */
    public static final String WRITTEN =
            "\\s*(约|近|不少于|至少|≥|>=|about|at least)?\\s*(\\d{1,6})\\s*(余|多|\\+)?\\s*(人|名)?\\s*";

    private static final Pattern PATTERN = Pattern.compile(WRITTEN);

    /** @throws IllegalArgumentException when it is not written that way */
    public static Estimate parse(String written) {
        var parts = PATTERN.matcher(written);
        if (!parts.matches()) throw new IllegalArgumentException("not an estimate");
        return new Estimate(Integer.parseInt(parts.group(2)), certainty(parts.group(1), parts.group(3)));
    }

    private static Certainty certainty(@Nullable String before, @Nullable String after) {
        if (after != null) return Certainty.AT_LEAST;
        if (before == null) return Certainty.EXACT;
        return switch (before) {
            case "约", "近", "about" -> Certainty.ABOUT;
            case "不少于", "至少", "≥", ">=", "at least" -> Certainty.AT_LEAST;
            default -> throw new IllegalStateException(before);
        };
    }

    public Quantity planned() {
        return switch (certainty) {
            case EXACT -> Quantity.exactly(people, Unit.PEOPLE, Basis.PLANNED);
            case AT_LEAST -> Quantity.atLeast(people, Unit.PEOPLE, Basis.PLANNED);
            case ABOUT -> Quantity.about(people, Unit.PEOPLE, Basis.PLANNED);
        };
    }

    /** As people write it, so that a form shows it again. */
    public String written() {
        return switch (certainty) {
            case EXACT -> String.valueOf(people);
            case AT_LEAST -> "不少于" + people;
            case ABOUT -> "约" + people;
        };
    }
}
