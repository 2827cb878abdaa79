package org.luoshi.disclosure.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.luoshi.places.DivisionCode;
import org.luoshi.places.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The counties of today's map, and where a county of an earlier day lies on it. */
@Component
class Counties {

    private final JdbcClient db;
    private final Places places;
    private final Clock clock;
    private final Map<Then, String> known = new ConcurrentHashMap<>();
    private volatile Squares kept = new Squares(LocalDate.MIN, List.of());

    Counties(JdbcClient db, Places places, Clock clock) {
        this.db = db;
        this.places = places;
        this.clock = clock;
    }

    /** One county of the map, and the lists of target areas that it stands on today. */
    record Square(String code, String name, int col, int row, boolean national, boolean association) {}

    private record Then(String code, LocalDate today) {}

    private record Squares(LocalDate today, List<Square> squares) {}

    /** The map of today, kept for the day: it changes only with a release. */
    List<Square> squares() {
        var today = LocalDate.now(clock);
        if (!kept.today().equals(today)) kept = new Squares(today, read(today));
        return kept.squares();
    }

    private List<Square> read(LocalDate today) {
        return db.sql("""
                        select t.code, t.name, t.col, t.row,
                               exists (select from needs.target_area_v1 a
                                        where a.division = t.code and a.list = 'NATIONAL_KEY' and a.valid @> :today) as national,
                               exists (select from needs.target_area_v1 a
                                        where a.division = t.code and a.list = 'ASSOCIATION_FOCUS' and a.valid @> :today) as association
                          from places.tile_v1 t order by t.code""").param("today", today).query(Square.class).list();
    }

    /**
     * The county of today that stands for a published one. A county that was divided among several keeps its old code:
     * nothing public says which part its projects lay in.
     */
    String today(String code, List<Square> squares) {
        if (squares.stream().anyMatch(square -> square.code().equals(code))) return code;
        return known.computeIfAbsent(new Then(code, LocalDate.now(clock)), this::follow);
    }

    private String follow(Then then) {
        var now = places.current(new DivisionCode(then.code()), then.today());
        return now.size() == 1 ? now.get(0).value() : then.code();
    }
}
