package org.luoshi.kernel;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure with what it counts, how sure it is and what it rests on. {@code 500余万} is {@code AT_LEAST} without upper
 * bound, {@code 近400} is {@code ABOUT}; neither is ever rounded into an exact number.
 *
 * @param upper null when nothing is known above {@code lower}
 */
public record Quantity(BigDecimal lower, @Nullable BigDecimal upper, Unit unit, Certainty certainty, Basis basis) {

    /** How sure the figure is. */
    public enum Certainty {
        EXACT,
        AT_LEAST,
        ABOUT
    }

    /** What the figure rests on. Figures on different bases are never added. */
    public enum Basis {
        PLANNED,
        COMMITTED,
        ACTUAL,
        VERIFIED
    }

    public Quantity {
        if (lower.signum() < 0) throw new IllegalArgumentException("negative");
        if (upper != null && upper.compareTo(lower) < 0) throw new IllegalArgumentException("upper below lower");
        if (certainty == Certainty.EXACT && (upper == null || upper.compareTo(lower) != 0))
            throw new IllegalArgumentException("an exact figure has equal bounds");
    }

    public static Quantity exactly(long value, Unit unit, Basis basis) {
        return new Quantity(BigDecimal.valueOf(value), BigDecimal.valueOf(value), unit, Certainty.EXACT, basis);
    }

    public static Quantity atLeast(long value, Unit unit, Basis basis) {
        return new Quantity(BigDecimal.valueOf(value), null, unit, Certainty.AT_LEAST, basis);
    }

    public static Quantity about(long value, Unit unit, Basis basis) {
        return new Quantity(BigDecimal.valueOf(value), null, unit, Certainty.ABOUT, basis);
    }

    /**
     * Adds a figure of the same unit and basis; the sum is as unsure as its least sure part.
     *
     * @throws IllegalArgumentException when unit or basis differ: such a sum would mean nothing
     */
    public Quantity plus(Quantity other) {
        if (unit != other.unit || basis != other.basis)
            throw new IllegalArgumentException(
                    "cannot add " + other.unit + " " + other.basis + " to " + unit + " " + basis);
        var top = upper == null || other.upper == null ? null : upper.add(other.upper);
        return new Quantity(lower.add(other.lower), top, unit, leastSure(certainty, other.certainty), basis);
    }

    private static Certainty leastSure(Certainty one, Certainty two) {
        return one.compareTo(two) >= 0 ? one : two;
    }
}
