package org.luoshi.projects.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.identity.Secret;
import org.luoshi.kernel.Reader;
import org.luoshi.kernel.Refusal;
import org.luoshi.needs.BeneficiaryGroup;
import org.luoshi.needs.Speciality;
import org.luoshi.projects.Access;
import org.luoshi.projects.ActivityId;
import org.luoshi.projects.ActivityStatus;
import org.luoshi.projects.ConfirmationId;
import org.luoshi.projects.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The read side of one day of help: for the project's people, and for whoever holds the confirmation link. */
@Repository
class ActivityBoard {

    private static final String ACTIVITY = """
            select a.*, j.title, j.lead, j.recipient, j.county, j.township, j.village, l.name as lead_name, r.name as recipient_name,
                   (select string_agg(t.speciality || '=' || t.people, ',') from projects.activity_team t where t.activity = a.id) as team,
                   (select string_agg(s.beneficiary_group || '=' || s.person_times, ',') from projects.activity_served s where s.activity = a.id) as served,
                   q.id as question, q.expires_at
              from projects.activity a
              join projects.project j on j.id = a.project
              join organisations.organisation_v1 l on l.id = j.lead
              join organisations.organisation_v1 r on r.id = j.recipient
              left join projects.confirmation q on q.activity = a.id and q.answered_at is null and q.revoked_at is null
             where
            """;

    private final JdbcClient db;

    ActivityBoard(JdbcClient db) {
        this.db = db;
    }

    /** @throws Refusal 404 for what the reader may not see, as for what is not there */
    ActivitySheet sheet(ProjectId project, ActivityId id, Reader reader) {
        return db.sql(ACTIVITY + "a.id = :id and j.id = :project and " + Access.SEEN)
                .params(Access.of(reader))
                .param("id", id.value())
                .param("project", project.value())
                .query(ActivityBoard::sheet)
                .optional()
                .orElseThrow(Refusal::missing);
    }

    /** What the holder of a link is asked about, whether the link is still good or not. */
    ActivitySheet behind(Secret link) {
        return db.sql(ACTIVITY + "a.id = (select c.activity from projects.confirmation c where c.token_hash = ?)")
                .param(link.hash())
                .query(ActivityBoard::sheet)
                .optional()
                .orElseThrow(Refusal::missing);
    }

    /** Whether the link may still bring an answer: {@code open}, {@code answered}, {@code revoked} or {@code expired}. */
    String stateOf(Secret link) {
        return db.sql("""
                        select case when answered_at is not null then 'answered' when revoked_at is not null then 'revoked'
                                    when expires_at <= now() then 'expired' else 'open' end
                          from projects.confirmation where token_hash = ?""").param(link.hash()).query(String.class).optional().orElseThrow(Refusal::missing);
    }

    private static ActivitySheet sheet(ResultSet row, int number) throws SQLException {
        return new ActivitySheet(
                new ActivityId(row.getObject("id", UUID.class)),
                new ProjectId(row.getObject("project", UUID.class)),
                ProjectBoard.parties(row),
                row.getString("title"),
                row.getString("lead_name"),
                row.getString("recipient_name"),
                row.getObject("day", LocalDate.class),
                row.getObject("starts_at", LocalTime.class),
                row.getObject("ends_at", LocalTime.class),
                row.getString("place"),
                counts(row.getString("team"), Speciality.class),
                counts(row.getString("served"), BeneficiaryGroup.class),
                row.getString("remarks"),
                ActivityStatus.valueOf(row.getString("status")),
                row.getString("receipt"),
                row.getTimestamp("confirmed_at") == null
                        ? null
                        : row.getTimestamp("confirmed_at").toInstant(),
                question(row));
    }

    private static ActivitySheet.@Nullable Question question(ResultSet row) throws SQLException {
        var id = row.getObject("question", UUID.class);
        if (id == null) return null;
        return new ActivitySheet.Question(
                new ConfirmationId(id), row.getTimestamp("expires_at").toInstant());
    }

    private static <E extends Enum<E>> Map<E, Integer> counts(String joined, Class<E> type) {
        var counts = new EnumMap<E, Integer>(type);
        Arrays.stream(joined.split(","))
                .map(one -> one.split("="))
                .forEach(pair -> counts.put(Enum.valueOf(type, pair[0]), Integer.valueOf(pair[1])));
        return Collections.unmodifiableMap(counts);
    }
}
