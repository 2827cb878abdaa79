package org.luoshi.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.AccountId;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.ClauseRef;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the trail of records: who did what, when, in which capacity, with which opinion. */
@Repository
public class Trail {

    private static final String ENTRY =
            "select id, at, event, subject_type, subject, account, organisation, post, clause, opinion from audit.entry";

    private final JdbcClient db;

    Trail(JdbcClient db) {
        this.db = db;
    }

    /** @param event the stable name without its version: {@code needs.need-claimed} */
    public record Entry(
            long id,
            Instant at,
            String event,
            Subject subject,
            Actor actor,
            @Nullable ClauseRef clause,
            @Nullable String opinion) {}

    /** The entries of some records together, latest first. */
    public List<Entry> of(Collection<Subject> subjects) {
        return db.sql(ENTRY + " where subject in (:ids) order by id desc limit 500")
                .param("ids", subjects.stream().map(Subject::id).toList())
                .query(Trail::entry)
                .list();
    }

    /**
     * What to look for; null for everything.
     *
     * @param event the stable name without its version
     */
    public record Search(
            @Nullable String event,
            @Nullable OrganisationId organisation,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** The latest entries of the installation that are older than {@code before}; for the administrator's audit page. */
    public List<Entry> latest(Search search, long before, int limit) {
        return db.sql(ENTRY + " " + """
                        where id < :before
                           and (cast(:event as text) is null or event like :event || '/%')
                           and (cast(:organisation as uuid) is null or organisation = :organisation)
                           and (cast(:from as timestamptz) is null or at >= :from)
                           and (cast(:to as timestamptz) is null or at < :to)
                         order by id desc limit :limit""")
                .param("before", before)
                .param("event", search.event())
                .param(
                        "organisation",
                        search.organisation() == null
                                ? null
                                : search.organisation().value())
                .param("from", search.from() == null ? null : Timestamp.from(search.from()))
                .param("to", search.to() == null ? null : Timestamp.from(search.to()))
                .param("limit", limit)
                .query(Trail::entry)
                .list();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        var account = row.getObject("account", UUID.class);
        var organisation = row.getObject("organisation", UUID.class);
        var clause = row.getString("clause");
        return new Entry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("event").replaceFirst("/\\d+$", ""),
                new Subject(row.getString("subject_type"), row.getObject("subject", UUID.class)),
                new Actor(
                        account == null ? null : new AccountId(account),
                        organisation == null ? null : new OrganisationId(organisation),
                        Post.valueOf(row.getString("post"))),
                clause == null ? null : ClauseRef.valueOf(clause),
                row.getString("opinion"));
    }
}
