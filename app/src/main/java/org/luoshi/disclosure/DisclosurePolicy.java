package org.luoshi.disclosure;

import java.time.LocalDate;

/**
 * How careful and how prompt disclosure is.
 *
 * @param smallestCell the smallest number of people of a vulnerable group that is shown; smaller ones are not
 * @param months within how many months after the first confirmed activity a project has to be public
 */
public record DisclosurePolicy(int smallestCell, int months) {

    private static final int LEAST_CELL = 5;

    public DisclosurePolicy {
        if (smallestCell < LEAST_CELL || months < 1) throw new IllegalArgumentException("small groups stay protected");
    }

    LocalDate due(LocalDate confirmed) {
        return confirmed.plusMonths(months);
    }
}
