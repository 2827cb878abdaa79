package org.luoshi.disclosure.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.ClauseRef;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The read side of the public site: the latest versions, and nothing that is not public. */
@Repository
class PublicBoard {

    static final int SIZE = 20;

    private static final String LINES = """
            select p.number, p.title, p.lead, p.county_code, p.county_name as county, p.place, p.clauses, p.version,
                   p.published_at, p.page, f.sessions, f.person_times
            """;

    private static final String SELECTED = """
              from disclosure.publication p
             cross join lateral (select count(*) as sessions, coalesce(sum(d.person_times), 0) as person_times
                                   from disclosure.published_day d
                                  where d.publication = p.id
                                    and (cast(:year as int) is null or extract(year from d.day) = :year)) f
             where p.latest
               and (cast(:q as text) is null or (p.search_grams @> search.bigrams(:q)
                    and position(lower(:q) in lower(p.title || ' ' || p.lead || ' ' || p.number)) > 0))
               and (cast(:counties as text) is null or p.county_code = any (string_to_array(:counties, ',')))
               and (cast(:speciality as text) is null or :speciality = any (p.specialities))
               and (cast(:clause as text) is null or :clause = any (p.clauses))
               and (cast(:number as text) is null or p.number = :number)
               and (cast(:year as int) is null or f.sessions > 0)
            """;

    private final JdbcClient db;

    PublicBoard(JdbcClient db) {
        this.db = db;
    }

    /** @param counties the published codes that the filter's county stands for; null for all */
    List<ProjectLine> lines(PublicFilter filter, @Nullable Collection<String> counties, int size) {
        return db.sql(LINES + SELECTED + " order by p.published_at desc, p.number limit :size offset :offset")
                .params(parameters(filter, counties))
                .param("size", size)
                .param("offset", (filter.pageNumber() - 1) * size)
                .query(PublicBoard::line)
                .list();
    }

    /** Hands over every line with its page, for files of open data. */
    void each(PublicFilter filter, @Nullable Collection<String> counties, RowCallbackHandler taker) {
        db.sql(LINES + SELECTED + " order by p.number")
                .params(parameters(filter, counties))
                .query(taker);
    }

    Totals totals(PublicFilter filter, @Nullable Collection<String> counties) {
        return db.sql("""
                        select count(*) as projects, coalesce(sum(f.sessions), 0) as sessions,
                               coalesce(sum(f.person_times), 0) as person_times,
                               coalesce(sum(p.planned_sessions), 0) as planned_sessions,
                               coalesce(sum(p.planned_people), 0) as planned_people,
                               coalesce(sum(p.waiting), 0) as waiting
                        """ + SELECTED)
                .params(parameters(filter, counties))
                .query(Totals.class)
                .single();
    }

    private static Map<String, @Nullable Object> parameters(
            PublicFilter filter, @Nullable Collection<String> counties) {
        var given = new HashMap<String, @Nullable Object>();
        given.put("q", filter.q());
        given.put("year", filter.year());
        given.put("counties", counties == null ? null : String.join(",", counties));
        given.put(
                "speciality",
                filter.speciality() == null ? null : filter.speciality().name());
        given.put("clause", filter.clause());
        given.put("number", filter.number());
        return given;
    }

    static ProjectLine line(ResultSet row, int number) throws SQLException {
        return new ProjectLine(
                row.getString("number"),
                row.getString("title"),
                row.getString("lead"),
                row.getString("county"),
                row.getString("place"),
                texts(row, "clauses").stream().map(ClauseRef::valueOf).toList(),
                row.getLong("sessions"),
                row.getLong("person_times"),
                row.getInt("version"),
                row.getTimestamp("published_at").toInstant());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    /** Everything published, by county and year; a county whose projects have no day of help yet has the year 0. */
    List<CountyYear> byCountyAndYear() {
        return db.sql("""
                        select p.county_code, max(p.county_name) as name, coalesce(extract(year from d.day), 0) as year,
                               count(distinct p.id) as projects, count(d.day) as sessions,
                               coalesce(sum(d.person_times), 0) as person_times, array_agg(distinct p.lead) as leads
                          from disclosure.publication p
                          left join disclosure.published_day d on d.publication = p.id
                         where p.latest
                         group by 1, 3""")
                .query((row, number) -> new CountyYear(
                        row.getString("county_code"),
                        row.getString("name"),
                        row.getInt("year"),
                        row.getLong("projects"),
                        row.getLong("sessions"),
                        row.getLong("person_times"),
                        texts(row, "leads")))
                .list();
    }

    /** What the projects that begin in a year plan, and what waits for confirmation in all of them. */
    Totals planned(int year) {
        return db.sql("""
                        select count(*) as projects, 0 as sessions, 0 as person_times,
                               coalesce(sum(planned_sessions) filter (where begins_in = :year), 0) as planned_sessions,
                               coalesce(sum(planned_people) filter (where begins_in = :year), 0) as planned_people,
                               coalesce(sum(waiting), 0) as waiting
                          from disclosure.publication where latest""").param("year", year).query(Totals.class).single();
    }

    /** The latest changes of what was public already. */
    List<Correction> corrections(int size) {
        return db.sql("""
                        select p.number, p.title, p.version, p.change, p.published_at, p.sessions, p.person_times,
                               b.sessions as sessions_before, b.person_times as person_times_before
                          from disclosure.publication p
                          join disclosure.publication b on b.project = p.project and b.version = p.version - 1
                         where p.version > 1
                         order by p.published_at desc limit :size""").param("size", size).query(Correction.class).list();
    }
}
