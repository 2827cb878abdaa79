package org.luoshi.places;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All divisions, filled before this bean exists. Every question names a day, because boundaries and names change. */
@Component
@DependsOn("divisionLoading")
public class Places {

    private final JdbcClient db;

    Places(JdbcClient db) {
        this.db = db;
    }

    public Optional<Place> find(DivisionCode code, LocalDate day) {
        return db.sql("""
                        select code, level, name, full_name
                          from places.division_v1
                         where code = :code and valid @> :day""")
                .param("code", code.value())
                .param("day", day)
                .query(Place.class)
                .optional();
    }

    /**
     * Finds by a part of the name (two characters are enough) or by the beginning of its pinyin or initials; what is
     * called exactly so comes first, then what begins so, higher divisions before lower ones.
     *
     * @param within null for the whole country
     * @param level null for every level
     */
    public List<Place> search(
            String query, @Nullable DivisionCode within, @Nullable Level level, LocalDate day, int limit) {
        var words = query.replace(" ", "").strip().toLowerCase(Locale.ROOT);
        if (words.isEmpty()) return List.of();
        var matching = isLetters(words)
                ? "(starts_with(pinyin, :words) or starts_with(initials, :words))"
                : "search_grams @> search.bigrams(:words) and position(:words in name) > 0";
        return db.sql("""
                        select code, level, name, full_name
                          from places.division
                         where %s and valid @> :day and not undivided
                           and starts_with(code, :within) and :level in ('', level)
                         order by case when :words in (name, short_name, pinyin, left(initials, length(short_name))) then 1
                                       when starts_with(name, :words) then 2
                                       when starts_with(pinyin, :words) then 3
                                       else 4 end, length(code), code
                         limit :limit""".formatted(matching))
                .param("words", words)
                .param("day", day)
                .param("within", within == null ? "" : within.prefix())
                .param("level", level == null ? "" : level.name())
                .param("limit", limit)
                .query(Place.class)
                .list();
    }

    private static boolean isLetters(String words) {
        return words.chars().allMatch(character -> character < 128);
    }

    public List<Place> countiesOf(DivisionCode province, LocalDate day) {
        return db.sql("""
                        select code, level, name, full_name
                          from places.division_v1
                         where level = 'COUNTY' and starts_with(code, :within) and valid @> :day
                         order by code""")
                .param("within", province.prefix())
                .param("day", day)
                .query(Place.class)
                .list();
    }

    public List<Place> townshipsOf(DivisionCode county, LocalDate day) {
        return db.sql("""
                        select code, level, name, full_name
                          from places.division
                         where level = 'TOWNSHIP' and parent_code = :county and valid @> :day
                         order by code""")
                .param("county", county.value())
                .param("day", day)
                .query(Place.class)
                .list();
    }

    /** What a withdrawn code became; empty for a code that was never withdrawn. */
    public List<DivisionCode> successors(DivisionCode code) {
        return db
                .sql("select successor_code from places.succession where code = :code order by successor_code")
                .param("code", code.value())
                .query(String.class)
                .list()
                .stream()
                .map(DivisionCode::new)
                .toList();
    }

    /** The divisions that stand for this code on the day: itself while it is valid, else its successors of that day. */
    public List<DivisionCode> current(DivisionCode code, LocalDate day) {
        return db.sql("""
                        with recursive followed as (
                            select cast(:code as text) as code
                            union
                            select s.successor_code
                              from followed f
                              join places.succession s on s.code = f.code and coalesce(s.on_day, :day) <= :day)
                        select code
                          from followed
                          join places.division_v1 d using (code)
                         where d.valid @> :day
                         order by code""").param("code", code.value()).param("day", day).query(String.class).list().stream()
                .map(DivisionCode::new)
                .toList();
    }
}
