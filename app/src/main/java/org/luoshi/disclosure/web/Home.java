package org.luoshi.disclosure.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.web.Tile;

/**
 * What the first page of the public site shows of one year. Public for templates only.
 *
 * @param years that can be chosen, latest first
 * @param elsewhere counties with figures that the map has no square for
 * @param chosen the county chosen on the map
 * @param counties how many have had help
 * @param totals confirmed figures of the year, and what the projects that begin in it plan
 */
public record Home(
        int year,
        List<Integer> years,
        List<Tile> tiles,
        List<County> elsewhere,
        @Nullable County chosen,
        long counties,
        Totals totals) {

    /** What was published of one county in the year. */
    public record County(String code, String name, long projects, long sessions, long personTimes, long leads) {}
}
