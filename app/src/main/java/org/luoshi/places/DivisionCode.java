package org.luoshi.places;

import java.util.regex.Pattern;

/** The code of a division: six digits (GB/T 2260) down to counties, nine for a township. */
public record DivisionCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{5}([0-9]{3})?");
    private static final int COUNTY_DIGITS = 6;

    /**
     * Takes six or nine digits.
     *
     * @throws IllegalArgumentException when the value is anything else
     */
    public DivisionCode {
        if (!SHAPE.matcher(value).matches()) throw new IllegalArgumentException("not a division code: " + value);
    }

    public static DivisionCode valueOf(String text) {
        return new DivisionCode(text);
    }

    public boolean isTownship() {
        return value.length() > COUNTY_DIGITS;
    }

    public boolean isProvince() {
        return value.endsWith("0000") && !isTownship();
    }

    /** A county, or a division of one: neither province nor prefecture. The three cities without counties count as none. */
    public boolean isInCounty() {
        return isTownship() || !value.endsWith("00");
    }

    /** The county of a township; a county, or what lies above, is itself. */
    public DivisionCode county() {
        return isTownship() ? new DivisionCode(value.substring(0, COUNTY_DIGITS)) : this;
    }

    public DivisionCode province() {
        return new DivisionCode(value.substring(0, 2) + "0000");
    }

    /** Whether the other lies in this one, or is it. */
    public boolean contains(DivisionCode other) {
        return other.value.startsWith(prefix());
    }

    /** The digits that begin the code of everything inside. */
    public String prefix() {
        if (isTownship()) return value;
        if (isProvince()) return value.substring(0, 2);
        return value.endsWith("00") ? value.substring(0, 4) : value;
    }

    @Override
    public String toString() {
        return value;
    }
}
