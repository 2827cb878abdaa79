package org.luoshi.web;

import java.util.List;

/** Where the bars of a chart stand, in per cent, so that their words keep their size on every screen. */
public record Bars(List<Bar> bars) {

    private static final int ROOM = 12;
    private static final int SHORT = 4;
    private static final int WIDE = 10_000;

    /** Columns for a few short labels such as months; otherwise lines, one below the other. */
    public boolean columns() {
        return bars.size() <= ROOM && bars.stream().allMatch(bar -> bar.label().length() <= SHORT) && most() < WIDE;
    }

    public long most() {
        return Math.max(1, bars.stream().mapToLong(Bar::value).max().orElse(1));
    }

    /** The left edge of a column. */
    public String left(int index) {
        return percent((index + 0.14) / bars.size());
    }

    public String middle(int index) {
        return percent((index + 0.5) / bars.size());
    }

    public String width() {
        return percent(0.72 / bars.size());
    }

    /** How far a bar reaches, leaving room for its figure. */
    public String reach(Bar bar) {
        return percent(0.74 * bar.value() / most());
    }

    /** The same as a number of pixels out of {@code full}. */
    public long pixels(Bar bar, int full) {
        return Math.round((double) full * bar.value() / most());
    }

    private static String percent(double part) {
        return Math.round(part * 10_000) / 100.0 + "%";
    }
}
