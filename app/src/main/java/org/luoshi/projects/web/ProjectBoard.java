package org.luoshi.projects.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Reader;
import org.luoshi.kernel.Refusal;
import org.luoshi.needs.HelpKind;
import org.luoshi.needs.NeedId;
import org.luoshi.places.DivisionCode;
import org.luoshi.projects.Access;
import org.luoshi.projects.Parties;
import org.luoshi.projects.ProjectId;
import org.luoshi.projects.ProjectStatus;
import org.luoshi.projects.Standing;
import org.luoshi.projects.Undertaking;
import org.luoshi.web.Paged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The read side of projects: what the list and the page of one project show. */
@Repository
class ProjectBoard {

    private static final int SIZE = 20;

    private static final String CONDITIONS = """
            %s
               and (cast(:status as text) is null or j.status = :status)
               and (cast(:q as text) is null or (j.search_grams @> search.bigrams(:q)
                    and position(lower(:q) in lower(j.title || ' ' || j.village || ' ' || coalesce(j.number, ''))) > 0))""".formatted(Access.SEEN);

    private final JdbcClient db;

    ProjectBoard(JdbcClient db) {
        this.db = db;
    }

    Paged<ProjectRow> list(ProjectFilter filter, Reader reader) {
        var total = db.sql("select count(*) from (select 1 from projects.project j where " + CONDITIONS + " limit "
                        + (Paged.COUNTED + 1) + ") counted")
                .params(parameters(filter, reader))
                .query(Long.class)
                .single();
        return new Paged<>(rows(filter, reader, SIZE), filter.pageNumber(), SIZE, total, null);
    }

    private static Map<String, @Nullable Object> parameters(ProjectFilter filter, Reader reader) {
        var given = new HashMap<String, @Nullable Object>(Access.of(reader));
        given.put("status", filter.status() == null ? null : filter.status().name());
        given.put("q", filter.q());
        return given;
    }

    List<ProjectRow> rows(ProjectFilter filter, Reader reader, int size) {
        return db.sql("""
                        select j.id, j.number, j.title, d.county_name as county, l.name as lead, r.name as recipient, j.status,
                               j.planned_sessions,
                               (select count(*) from projects.activity a where a.project = j.id) as activities,
                               (select count(*) from projects.activity a where a.project = j.id and a.status = 'CONFIRMED') as confirmed
                          from projects.project j
                          join organisations.organisation_v1 l on l.id = j.lead
                          join organisations.organisation_v1 r on r.id = j.recipient
                          left join places.division_v1 d on d.code = j.township and d.valid @> cast(j.prepared_at as date)
                         where %s
                         order by j.prepared_at desc, j.id limit :size offset :offset""".formatted(CONDITIONS))
                .params(parameters(filter, reader))
                .param("size", size)
                .param("offset", (filter.pageNumber() - 1) * size)
                .query(ProjectRow.class)
                .list();
    }

    /** @throws Refusal 404 for what the reader may not see, as for what is not there */
    ProjectSheet sheet(ProjectId id, Reader reader) {
        var days = days(id);
        return db.sql("""
                        select j.*, n.number as need_number, n.kind, d.full_name, l.name as lead_name, r.name as recipient_name,
                               c.name as county_authority, p.display_name as accountable_name
                          from projects.project j
                          join needs.need_v1 n on n.id = j.need
                          join organisations.organisation_v1 l on l.id = j.lead
                          join organisations.organisation_v1 r on r.id = j.recipient
                          join organisations.organisation_v1 c on c.id = j.county
                          left join identity.person_v1 p on p.id = j.accountable
                          left join places.division_v1 d on d.code = j.township and d.valid @> cast(j.prepared_at as date)
                         where j.id = :id and %s""".formatted(Access.SEEN))
                .params(Access.of(reader))
                .param("id", id.value())
                .query((row, number) -> sheet(row, days))
                .optional()
                .orElseThrow(Refusal::missing);
    }

    private List<ProjectSheet.Day> days(ProjectId id) {
        return db.sql("""
                        select a.id, a.day, a.place, a.status, a.receipt,
                               (select coalesce(sum(s.person_times), 0) from projects.activity_served s where s.activity = a.id) as person_times
                          from projects.activity a where a.project = ? order by a.day, a.id""").param(id.value()).query(ProjectSheet.Day.class).list();
    }

    private static ProjectSheet sheet(ResultSet row, List<ProjectSheet.Day> days) throws SQLException {
        return new ProjectSheet(
                new ProjectId(row.getObject("id", UUID.class)),
                row.getString("number"),
                new NeedId(row.getObject("need", UUID.class)),
                row.getString("need_number"),
                row.getString("title"),
                standing(row),
                row.getString("lead_name"),
                row.getString("recipient_name"),
                row.getString("county_authority"),
                row.getString("full_name") + " " + row.getString("village"),
                plan(row),
                undertakings(row),
                row.getString("outcome"),
                days,
                HelpKind.valueOf(row.getString("kind")).clause());
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(ProjectStatus.valueOf(row.getString("status")), parties(row));
    }

    static Parties parties(ResultSet row) throws SQLException {
        return new Parties(
                organisation(row, "lead"),
                organisation(row, "recipient"),
                organisation(row, "county"),
                new DivisionCode(row.getString("township")),
                row.getString("village"));
    }

    private static OrganisationId organisation(ResultSet row, String column) throws SQLException {
        return new OrganisationId(row.getObject(column, UUID.class));
    }

    private static ProjectSheet.@Nullable Planned plan(ResultSet row) throws SQLException {
        if (row.getString("accountable") == null) return null;
        return new ProjectSheet.Planned(
                row.getString("accountable_name"),
                row.getString("summary"),
                row.getInt("planned_sessions"),
                row.getInt("planned_people"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }

    private static Set<Undertaking> undertakings(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("undertakings").getArray())
                .map(Undertaking::valueOf)
                .collect(Collectors.toSet());
    }
}
