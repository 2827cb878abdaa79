package org.luoshi.organisations.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.organisations.Access;
import org.luoshi.organisations.web.OrganisationQuery.Condition;
import org.luoshi.web.Paged;
import org.luoshi.web.SearchText;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads the list of organisations: its pages, its counts and its export. */
@Repository
class OrganisationList {

    static final int SIZE = 20;

    private static final String ROW = """
            select o.id, o.name, o.short_name, o.kind, coalesce(d.county_name, d.full_name) as place, o.level, o.grade,
                   array_to_string(o.specialities, '、') as specialities, o.closed_on, o.demo, o.changed_at
            """;

    private static final String FROM = """
              from organisations.organisation o
            """;

    /** A withdrawn division is still shown by its last name. */
    private static final String PLACE = """
              left join lateral (select full_name, county_name from places.division_v1
                                  where code = o.division_code order by lower(valid) desc nulls last limit 1) d on true
            """;

    private final JdbcClient db;

    OrganisationList(JdbcClient db) {
        this.db = db;
    }

    /** @param exact whether to count beyond ten thousand */
    Paged<OrganisationRow> page(OrganisationQuery query, int page, boolean exact) {
        var rows = with(
                        query,
                        ROW + FROM + PLACE + where(query) + " order by "
                                + query.sort().order() + " limit :size offset :offset")
                .param("size", SIZE + 1)
                .param("offset", (page - 1) * SIZE)
                .query(OrganisationRow.class)
                .list();
        return paged(rows, page, count(query, exact));
    }

    /** The page behind a row, however deep, without counting the way there. */
    Paged<OrganisationRow> after(OrganisationQuery query, OrganisationId last) {
        var rows = with(
                        query,
                        ROW + FROM + PLACE + where(query) + " and "
                                + query.sort().after() + " order by "
                                + query.sort().order() + " limit :size")
                .param("after", last.toString())
                .param("size", SIZE + 1)
                .query(OrganisationRow.class)
                .list();
        var total = count(query, false);
        return paged(rows, new Paged<>(List.of(), 1, SIZE, total, null).pages() + 1, total);
    }

    private static Paged<OrganisationRow> paged(List<OrganisationRow> rows, int page, long total) {
        var shown = rows.subList(0, Math.min(SIZE, rows.size()));
        var next = rows.size() > SIZE ? shown.get(SIZE - 1).id().toString() : null;
        return new Paged<>(shown, page, SIZE, total, next);
    }

    long count(OrganisationQuery query, boolean exact) {
        var limit = exact ? "" : " limit " + (Paged.COUNTED + 1);
        return with(query, "select count(*) from (select 1" + FROM + where(query) + limit + ") counted")
                .query(Long.class)
                .single();
    }

    /** How many there would be without each of the conditions, for a page that shows none. */
    Map<Condition, Long> countsWithoutOne(OrganisationQuery query) {
        var counts = new LinkedHashMap<Condition, Long>();
        for (var condition : query.conditions()) counts.put(condition, count(query.without(condition), false));
        return counts;
    }

    /** The statement of the export: the list's rows in the list's order, telephones where the scope allows. */
    StatementSpec export(OrganisationQuery query, Access.Scope telephones) {
        return with(
                        query,
                        """
                        select o.name, o.short_name, o.english_name, o.kind, o.authority_kind, o.credit_code,
                               o.credit_code_doubtful, o.division_code, d.full_name as place, o.level, o.grade, o.profile,
                               o.beds, array_to_string(o.specialities, '、') as specialities,
                               (select string_agg(a.name, '、' order by a.position) from organisations.alias a
                                 where a.organisation = o.id) as aliases,
                               case when %s then o.telephone end as telephone,
                               o.established_on, o.closed_on, o.source
                        """.formatted(Access.WITHIN) + FROM + PLACE + where(query) + " order by "
                                + query.sort().order())
                .param("everywhere", telephones.everywhere())
                .param("own", telephones.own());
    }

    /** The districts and counties, or what lies above them, in which the register holds anything; code and name. */
    Map<String, String> divisions(LocalDate today) {
        var names = new LinkedHashMap<String, String>();
        db.sql("""
                        select c.code, d.full_name
                          from (select distinct left(division_code, 6) as code from organisations.organisation
                                 where division_code is not null) c
                          join places.division_v1 d on d.code = c.code and d.valid @> cast(:today as date)
                         order by c.code""").param("today", today).query((RowCallbackHandler)
                row -> names.put(row.getString("code"), row.getString("full_name")));
        return names;
    }

    private static String where(OrganisationQuery query) {
        var conditions = new ArrayList<String>(List.of("true"));
        for (var condition : query.conditions())
            conditions.add(
                    switch (condition) {
                        case WORDS -> SearchText.MATCHING;
                        case KIND -> "o.kind = :kind";
                        case DIVISION -> "o.division_code like :division";
                        case LEVEL -> "o.level = :level";
                    });
        return " where " + String.join(" and ", conditions);
    }

    private StatementSpec with(OrganisationQuery query, String sql) {
        var words = SearchText.Query.of(query.words());
        var division = query.division();
        return db.sql(sql)
                .param("grams", words.grams())
                .param("patterns", words.patterns())
                .param("kind", name(query.kind()))
                .param("division", division == null ? "" : division.prefix() + "%")
                .param("level", name(query.level()));
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
