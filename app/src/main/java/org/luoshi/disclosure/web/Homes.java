package org.luoshi.disclosure.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.luoshi.disclosure.web.Counties.Square;
import org.luoshi.web.Tile;
import org.springframework.stereotype.Component;

/** Puts the first page together: map, sums and table all from the same rows, so that they cannot differ. */
@Component
class Homes {

    private final PublicBoard board;
    private final Counties counties;
    private final Clock clock;

    Homes(PublicBoard board, Counties counties, Clock clock) {
        this.board = board;
        this.counties = counties;
        this.clock = clock;
    }

    Home home(@Nullable Integer wanted, @Nullable String chosen) {
        var squares = counties.squares();
        var everything = board.byCountyAndYear();
        var years = years(everything);
        var year = wanted != null && years.contains(wanted) ? wanted : defaultYear(everything, years);
        var byCounty = byCounty(everything, year, squares);
        var planned = board.planned(year);
        return new Home(
                year,
                years,
                tiles(squares, byCounty, year, chosen),
                byCounty.values().stream()
                        .filter(one -> square(squares, one.code()) == null)
                        .toList(),
                chosen(byCounty, squares, chosen),
                byCounty.size(),
                new Totals(
                        sum(byCounty, Home.County::projects),
                        sum(byCounty, Home.County::sessions),
                        sum(byCounty, Home.County::personTimes),
                        planned.plannedSessions(),
                        planned.plannedPeople(),
                        planned.waiting()));
    }

    private List<Integer> years(List<CountyYear> everything) {
        var years = new TreeSet<Integer>(Comparator.reverseOrder());
        years.add(LocalDate.now(clock).getYear());
        everything.stream().map(CountyYear::year).filter(year -> year > 0).forEach(years::add);
        return List.copyOf(years);
    }

    /** This year; early in January, when nothing is public of it yet, the latest of which something is. */
    private int defaultYear(List<CountyYear> everything, List<Integer> years) {
        return everything.stream()
                .map(CountyYear::year)
                .filter(year -> year > 0)
                .max(Integer::compare)
                .orElse(years.get(0));
    }

    private Map<String, Home.County> byCounty(List<CountyYear> everything, int year, List<Square> squares) {
        var rows = new LinkedHashMap<String, List<CountyYear>>();
        for (var row : everything)
            if (row.year() == year)
                rows.computeIfAbsent(counties.today(row.county(), squares), code -> new ArrayList<>())
                        .add(row);
        var byCounty = new LinkedHashMap<String, Home.County>();
        rows.forEach((code, those) -> byCounty.put(code, county(code, those, square(squares, code))));
        return byCounty;
    }

    private static Home.County county(String code, List<CountyYear> rows, @Nullable Square square) {
        return new Home.County(
                code,
                square == null ? rows.get(0).name() : square.name(),
                rows.stream().mapToLong(CountyYear::projects).sum(),
                rows.stream().mapToLong(CountyYear::sessions).sum(),
                rows.stream().mapToLong(CountyYear::personTimes).sum(),
                rows.stream().flatMap(row -> row.leads().stream()).distinct().count());
    }

    private static List<Tile> tiles(
            List<Square> squares, Map<String, Home.County> byCounty, int year, @Nullable String chosen) {
        return squares.stream()
                .map(square -> new Tile(
                        square.code(),
                        square.name(),
                        square.col(),
                        square.row(),
                        byCounty.containsKey(square.code())
                                ? byCounty.get(square.code()).sessions()
                                : 0,
                        square.national(),
                        square.association(),
                        square.code().equals(chosen),
                        "/?year=" + year + "&county=" + square.code() + "#county"))
                .toList();
    }

    private static Home.@Nullable County chosen(
            Map<String, Home.County> byCounty, List<Square> squares, @Nullable String code) {
        if (code == null) return null;
        if (byCounty.containsKey(code)) return byCounty.get(code);
        var square = square(squares, code);
        return square == null ? null : new Home.County(code, square.name(), 0, 0, 0, 0);
    }

    private static @Nullable Square square(List<Square> squares, String code) {
        return squares.stream()
                .filter(square -> square.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static long sum(Map<String, Home.County> byCounty, ToLongFunction<Home.County> figure) {
        return byCounty.values().stream().mapToLong(figure).sum();
    }

    /** The choices above the list of projects. */
    Choices choices() {
        var squares = counties.squares();
        var everything = board.byCountyAndYear();
        var names = new LinkedHashMap<String, String>();
        var codes = new LinkedHashMap<String, List<String>>();
        everything.stream().sorted(Comparator.comparing(CountyYear::county)).forEach(row -> {
            var today = counties.today(row.county(), squares);
            var square = square(squares, today);
            names.putIfAbsent(today, square == null ? row.name() : square.name());
            codes.computeIfAbsent(today, code -> new ArrayList<>()).add(row.county());
        });
        return new Choices(names, years(everything), codes);
    }

    /** @param codes which published codes stand for a county of today */
    record Choices(Map<String, String> counties, List<Integer> years, Map<String, List<String>> codes) {

        /** Null for all counties; nothing for a county of which nothing is public. */
        @Nullable
        List<String> codesOf(@Nullable String county) {
            return county == null ? null : codes.getOrDefault(county, List.of());
        }
    }
}
