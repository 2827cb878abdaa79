package org.luoshi.needs.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.ClauseRef;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Quantity.Certainty;
import org.luoshi.kernel.Reader;
import org.luoshi.kernel.Refusal;
import org.luoshi.needs.Access;
import org.luoshi.needs.BeneficiaryGroup;
import org.luoshi.needs.Estimate;
import org.luoshi.needs.HelpKind;
import org.luoshi.needs.NeedId;
import org.luoshi.needs.NeedStatus;
import org.luoshi.needs.Speciality;
import org.luoshi.needs.Standing;
import org.luoshi.web.Paged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The read side of needs: one statement per screen, straight into what the template shows. */
@Repository
class NeedBoard {

    private static final int SIZE = 20;

    private static final String NEED = """
            select n.*, d.full_name as place, d.county_name, p.name as poster_name, v.name as verifier_name, c.name as claimant_name,
                   (select string_agg(t.list || '|' || t.clause, ',' order by t.list desc)
                      from needs.target_area t
                     where t.division = d.county_code and t.valid @> n.first_day) as lists
              from needs.need n
              join organisations.organisation_v1 p on p.id = n.posted_by
              join organisations.organisation_v1 v on v.id = n.verifier
              left join organisations.organisation_v1 c on c.id = n.claimed_by
              left join places.division_v1 d on d.code = n.township and d.valid @> cast(n.posted_at as date)
             where
            """;

    private static final String CONDITIONS = """
            %s
               and (cast(:status as text) is null or n.status = :status)
               and (cast(:county as text) is null or left(n.township, 6) = :county)
               and (cast(:speciality as text) is null or cast(:speciality as text) = any (n.specialities))
               and (cast(:q as text) is null or (n.search_grams @> search.bigrams(:q)
                    and position(lower(:q) in lower(n.title || ' ' || n.village || ' ' || n.number)) > 0))""".formatted(Access.SEEN);

    private final JdbcClient db;

    NeedBoard(JdbcClient db) {
        this.db = db;
    }

    Paged<NeedRow> list(NeedFilter filter, Reader reader) {
        var total = db.sql("select count(*) from (select 1 from needs.need n where " + CONDITIONS + " limit "
                        + (Paged.COUNTED + 1) + ") counted")
                .params(Access.of(reader))
                .params(parameters(filter))
                .query(Long.class)
                .single();
        return new Paged<>(rows(filter, reader, SIZE), filter.pageNumber(), SIZE, total, null);
    }

    List<NeedRow> rows(NeedFilter filter, Reader reader, int size) {
        return db.sql(NEED + CONDITIONS + " order by n.last_day, n.id limit :size offset :offset")
                .params(Access.of(reader))
                .params(parameters(filter))
                .param("size", size)
                .param("offset", (filter.pageNumber() - 1) * size)
                .query(NeedBoard::row)
                .list();
    }

    private static Map<String, @Nullable Object> parameters(NeedFilter filter) {
        var given = new LinkedHashMap<String, @Nullable Object>();
        given.put("status", filter.status() == null ? null : filter.status().name());
        given.put("county", filter.county());
        given.put(
                "speciality",
                filter.speciality() == null ? null : filter.speciality().name());
        given.put("q", filter.q());
        return given;
    }

    /** @throws Refusal 404 for what the reader may not see, as for what is not there */
    NeedSheet sheet(NeedId id, Reader reader) {
        return db.sql(NEED + "n.id = :id and " + Access.SEEN)
                .params(Access.of(reader))
                .param("id", id.value())
                .query(NeedBoard::sheet)
                .optional()
                .orElseThrow(Refusal::missing);
    }

    /** The counties that have needs which the reader may see, for the filter: code and name. */
    Map<String, String> counties(Reader reader) {
        var counties = new LinkedHashMap<String, String>();
        db.sql("""
                        select distinct d.county_code, d.county_name
                          from needs.need n
                          join places.division_v1 d on d.code = n.township and d.valid @> cast(n.posted_at as date)
                         where %s order by 1""".formatted(Access.SEEN)).params(Access.of(reader)).query(row -> {
            counties.put(row.getString(1), row.getString(2));
        });
        return counties;
    }

    private static NeedRow row(ResultSet row, int number) throws SQLException {
        return new NeedRow(
                new NeedId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("title"),
                row.getString("county_name"),
                row.getString("poster_name"),
                list(row, "specialities", Speciality::valueOf),
                estimate(row).planned(),
                row.getInt("sessions"),
                row.getObject("last_day", LocalDate.class),
                NeedStatus.valueOf(row.getString("status")),
                row.getString("claimant_name"),
                HelpKind.valueOf(row.getString("kind")).clause());
    }

    private static NeedSheet sheet(ResultSet row, int number) throws SQLException {
        return new NeedSheet(
                new NeedId(row.getObject("id", UUID.class)),
                row.getString("number"),
                standing(row),
                row.getString("title"),
                row.getString("poster_name"),
                row.getString("verifier_name"),
                row.getString("claimant_name"),
                row.getObject("held_until", LocalDate.class),
                row.getString("place"),
                row.getString("village"),
                list(row, "specialities", Speciality::valueOf),
                list(row, "beneficiary_groups", BeneficiaryGroup::valueOf),
                estimate(row),
                row.getInt("sessions"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("remarks"),
                row.getTimestamp("posted_at").toInstant(),
                lists(row.getString("lists")),
                HelpKind.valueOf(row.getString("kind")).clause());
    }

    private static Standing standing(ResultSet row) throws SQLException {
        var claimedBy = row.getObject("claimed_by", UUID.class);
        return new Standing(
                NeedStatus.valueOf(row.getString("status")),
                new OrganisationId(row.getObject("posted_by", UUID.class)),
                new OrganisationId(row.getObject("verifier", UUID.class)),
                claimedBy == null ? null : new OrganisationId(claimedBy));
    }

    private static Estimate estimate(ResultSet row) throws SQLException {
        return new Estimate(row.getInt("people"), Certainty.valueOf(row.getString("people_certainty")));
    }

    private static <T> List<T> list(ResultSet row, String column, Function<String, T> read) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(read)
                .toList();
    }

    private static List<NeedSheet.TargetList> lists(@Nullable String joined) {
        if (joined == null) return List.of();
        return Arrays.stream(joined.split(","))
                .map(one -> one.split("\\|"))
                .map(parts -> new NeedSheet.TargetList(parts[0], ClauseRef.valueOf(parts[1])))
                .toList();
    }
}
