package org.luoshi.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.AttachmentId;
import org.luoshi.kernel.ClauseRef;
import org.luoshi.needs.BeneficiaryGroup;
import org.luoshi.needs.HelpKind;
import org.luoshi.needs.Speciality;
import org.luoshi.projects.ActivityId;
import org.luoshi.projects.ProjectId;
import org.luoshi.projects.Undertaking;
import org.luoshi.rules.Policies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gathers what a project's public page would say today, from the confirmed facts of the projects module. */
@Repository
class ProjectFacts {

    private final JdbcClient db;
    private final Earlier earlier;
    private final Policies policies;

    ProjectFacts(JdbcClient db, Earlier earlier, Policies policies) {
        this.db = db;
        this.earlier = earlier;
        this.policies = policies;
    }

    /** The page as it would be, before reasons are given and photos are chosen. Null before approval. */
    @Nullable
    PublishedProject gather(ProjectId id) {
        var days = days(id);
        var limit = policies.inForce(DisclosurePolicy.class).smallestCell();
        var served = cells(id, limit, served(id));
        return db.sql("""
                        select j.*, n.number as need_number, n.kind, d.full_name, d.county_code, d.county_name,
                               l.name as lead_name, r.name as recipient_name, c.name as county_authority,
                               (select count(*) from projects.activity_v1 a where a.project = j.id and a.status <> 'CONFIRMED') as waiting,
                               (select string_agg(distinct t.speciality, ',') from projects.team_v1 t
                                 where t.project = j.id and t.status = 'CONFIRMED') as specialities,
                               (select string_agg(t.list || '|' || t.clause, ',' order by t.list desc) from needs.target_area_v1 t
                                 where t.division = d.county_code and t.valid @> j.first_day) as lists
                          from projects.project_v1 j
                          join needs.need_v1 n on n.id = j.need
                          join organisations.organisation_v1 l on l.id = j.lead
                          join organisations.organisation_v1 r on r.id = j.recipient
                          join organisations.organisation_v1 c on c.id = j.county
                         -- the township as of the first day, if it bore this code then; else its county
                          join lateral (select * from places.division_v1 d where d.code in (j.township, left(j.township, 6))
                                         order by length(d.code) desc, d.valid @> j.first_day desc, lower(d.valid) limit 1) d on true
                         where j.id = ? and j.status in ('APPROVED', 'RUNNING', 'COMPLETED')""")
                .param(id.value())
                .query((row, number) -> project(row, days, limit, served))
                .optional()
                .orElse(null);
    }

    /** The photos of confirmed days that the member says may be public. */
    List<Draft.Photo> photos(ProjectId id) {
        return db.sql("""
                        select f.id, f.owner_id as activity, a.day, a.place from files.attachment_v1 f
                          join projects.activity_v1 a on a.id = f.owner_id and f.owner_type = 'activity'
                         where a.project = ? and a.status = 'CONFIRMED' and f.data_level = 'public' and f.purpose = 'photo'
                         order by a.day, f.id""")
                .param(id.value())
                .query((row, number) -> new Draft.Photo(
                        new AttachmentId(row.getObject("id", UUID.class)),
                        new ActivityId(row.getObject("activity", UUID.class)),
                        row.getObject("day", LocalDate.class),
                        row.getString("place")))
                .list();
    }

    private List<PublishedProject.Day> days(ProjectId id) {
        return db.sql("""
                        select a.day, a.place, a.receipt, cast(a.confirmed_at as date) as confirmed_on,
                               (select sum(s.person_times) from projects.served_v1 s where s.activity = a.id) as person_times
                          from projects.activity_v1 a where a.project = ? and a.status = 'CONFIRMED' order by a.day, a.receipt""").param(id.value()).query(PublishedProject.Day.class).list();
    }

    private Map<BeneficiaryGroup, Integer> served(ProjectId id) {
        var counts = new EnumMap<BeneficiaryGroup, Integer>(BeneficiaryGroup.class);
        db.sql("""
                        select beneficiary_group, sum(person_times) as person_times from projects.served_v1
                         where project = ? and status = 'CONFIRMED' group by beneficiary_group""").param(id.value()).query(row -> {
            counts.put(BeneficiaryGroup.valueOf(row.getString("beneficiary_group")), row.getInt("person_times"));
        });
        return counts;
    }

    /** Nothing by group where that would point at persons; the total stays. */
    private List<PublishedProject.Cell> cells(ProjectId id, int limit, Map<BeneficiaryGroup, Integer> served) {
        return new SmallCells(limit)
                .of(served, earlier.of(id)).entrySet().stream()
                        .map(entry -> new PublishedProject.Cell(
                                entry.getKey(),
                                entry.getValue() == SmallCells.Shown.EXACT ? served.get(entry.getKey()) : null,
                                entry.getValue()))
                        .toList();
    }

    private static PublishedProject project(
            ResultSet row, List<PublishedProject.Day> days, int limit, List<PublishedProject.Cell> served)
            throws SQLException {
        return new PublishedProject(
                row.getString("number"),
                row.getString("title"),
                row.getString("need_number"),
                row.getString("lead_name"),
                row.getString("recipient_name"),
                row.getString("county_authority"),
                row.getString("county_code"),
                row.getString("county_name"),
                row.getString("full_name") + " " + row.getString("village"),
                List.of(HelpKind.valueOf(row.getString("kind")).clause()),
                lists(row.getString("lists")),
                Arrays.stream((String[]) row.getArray("undertakings").getArray())
                        .map(Undertaking::valueOf)
                        .sorted()
                        .toList(),
                row.getString("summary"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getInt("planned_sessions"),
                row.getInt("planned_people"),
                days.size(),
                days.stream().mapToInt(PublishedProject.Day::personTimes).sum(),
                row.getInt("waiting"),
                limit,
                served,
                listed(row.getString("specialities"))
                        .map(Speciality::valueOf)
                        .sorted()
                        .toList(),
                days,
                List.of(),
                row.getString("outcome"),
                "COMPLETED".equals(row.getString("status")),
                Map.of());
    }

    private static List<PublishedProject.TargetList> lists(@Nullable String joined) {
        return listed(joined)
                .map(one -> one.split("\\|"))
                .map(parts -> new PublishedProject.TargetList(parts[0], ClauseRef.valueOf(parts[1])))
                .toList();
    }

    private static Stream<String> listed(@Nullable String joined) {
        return joined == null ? Stream.empty() : Arrays.stream(joined.split(","));
    }
}
