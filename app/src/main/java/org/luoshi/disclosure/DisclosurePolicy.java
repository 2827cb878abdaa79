package org.luoshi.disclosure;

import java.time.LocalDate;

/**
 * How careful and how prompt disclosure is.
 *
 * @param smallestCell the smallest number of people of a vulnerable group that is shown; smaller ones are not
 * @param months within how many months after the first confirmed activity a project has to be public
 */
public record DisclosurePolicy(int smallestCell, int months) {

    LocalDate due(LocalDate confirmed) {
        return confirmed.plusMonths(months);
    }
}
