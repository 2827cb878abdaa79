package org.luoshi.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.ClauseRef;
import org.luoshi.web.HeaderItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What lies on the desk of one capacity: to do, done, and what it asked of others. */
@Repository
public class Desk implements HeaderItem {

    private static final String TASK =
            "select id, key, title, path, clause, due, notice, raised_at, settled_at from inbox.task where ";
    private static final String MINE = "organisation = :organisation and post = :post";

    private final JdbcClient db;

    Desk(JdbcClient db) {
        this.db = db;
    }

    /** The three sides of a desk. */
    public enum Side {
        OPEN,
        DONE,
        RAISED
    }

    /**
     * One task as it is listed. Public for templates only.
     *
     * @param notice whether it asks for nothing but to be read
     */
    public record Entry(
            TaskId id,
            String key,
            String title,
            String path,
            @Nullable ClauseRef clause,
            @Nullable LocalDate due,
            boolean notice,
            Instant raisedAt,
            @Nullable Instant settledAt) {}

    /** The entries of one side, the most urgent or the latest first. */
    public List<Entry> entries(Side side, Actor actor, int limit) {
        var condition = switch (side) {
            case OPEN -> MINE + " and settled_at is null order by due nulls last, raised_at";
            case DONE -> MINE + " and settled_at is not null order by settled_at desc";
            case RAISED -> "raised_by = :account order by raised_at desc";
        };
        var statement = db.sql(TASK + condition + " limit :limit").param("limit", limit);
        if (side == Side.RAISED)
            return statement
                    .param("account", Objects.requireNonNull(actor.account()).value())
                    .query(Desk::entry)
                    .list();
        return statement
                .param(
                        "organisation",
                        Objects.requireNonNull(actor.organisation()).value())
                .param("post", actor.post().name())
                .query(Desk::entry)
                .list();
    }

    @Override
    public String path() {
        return "/w/inbox";
    }

    @Override
    public int count(Actor actor) {
        return db.sql("select count(*) from inbox.task where " + MINE + " and settled_at is null")
                .param(
                        "organisation",
                        Objects.requireNonNull(actor.organisation()).value())
                .param("post", actor.post().name())
                .query(Integer.class)
                .single();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        var clause = row.getString("clause");
        var settled = row.getTimestamp("settled_at");
        return new Entry(
                new TaskId(row.getObject("id", UUID.class)),
                row.getString("key"),
                row.getString("title"),
                row.getString("path"),
                clause == null ? null : ClauseRef.valueOf(clause),
                row.getObject("due", LocalDate.class),
                row.getBoolean("notice"),
                row.getTimestamp("raised_at").toInstant(),
                settled == null ? null : settled.toInstant());
    }
}
