package org.luoshi.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.AccountId;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has which post where, from when to when. */
@Repository
class Assignments {

    /** Serialises whatever could leave the installation without an administrator. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('identity.administrators'))";

    private final JdbcClient db;
    private final Clock clock;

    Assignments(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    private record Row(UUID id, UUID organisation, String post) {}

    /** The capacities in which a person may act today. */
    List<Capacity> today(AccountId account) {
        return db.sql("""
                        select id, organisation, post from identity.assignment
                         where account = ? and valid @> cast(? as date) order by id""").params(account.value(), LocalDate.now(clock)).query(Row.class).list().stream()
                .map(row -> new Capacity(
                        new AssignmentId(row.id()), new OrganisationId(row.organisation()), Post.valueOf(row.post())))
                .toList();
    }

    boolean overlap(AccountId account, OrganisationId organisation, Post post, LocalDate from, @Nullable LocalDate to) {
        return db.sql("""
                        select exists (select from identity.assignment
                                        where account = :account and organisation = :organisation and post = :post
                                          and valid && daterange(:from, cast(:to as date)))""")
                .param("account", account.value())
                .param("organisation", organisation.value())
                .param("post", post.name())
                .param("from", from)
                .param("to", to)
                .query(Boolean.class)
                .single();
    }

    AssignmentId add(
            AccountId account, OrganisationId organisation, Post post, LocalDate from, @Nullable LocalDate to) {
        var id = AssignmentId.next();
        db.sql("""
                        insert into identity.assignment (id, account, organisation, post, valid)
                        values (:id, :account, :organisation, :post, daterange(:from, cast(:to as date)))""")
                .param("id", id.value())
                .param("account", account.value())
                .param("organisation", organisation.value())
                .param("post", post.name())
                .param("from", from)
                .param("to", to)
                .update();
        return id;
    }

    /** False when this person has no such post on that day, or it ends by then anyway. */
    boolean end(AccountId account, AssignmentId assignment, LocalDate on) {
        return db.sql("""
                                update identity.assignment set valid = daterange(lower(valid), cast(:on as date))
                                 where id = :id and account = :account and lower(valid) < cast(:on as date)
                                   and (upper_inf(valid) or upper(valid) > cast(:on as date))""")
                        .param("on", on)
                        .param("id", assignment.value())
                        .param("account", account.value())
                        .update()
                == 1;
    }

    /** Takes back a post before its first day. */
    boolean withdraw(AccountId account, AssignmentId assignment, LocalDate before) {
        return db.sql("delete from identity.assignment where id = ? and account = ? and lower(valid) >= ?")
                        .params(assignment.value(), account.value(), before)
                        .update()
                == 1;
    }

    /** Whether some active person is administrator for good, other than by the assignments of {@code account}. */
    boolean administratorBeside(@Nullable AccountId account) {
        db.sql(ONE_AT_A_TIME).query().singleRow();
        return db.sql("""
                        select exists (select from identity.assignment g
                                         join identity.account a on a.id = g.account and a.status = 'ACTIVE'
                                        where g.post = 'ADMINISTRATOR' and g.valid @> cast(:today as date)
                                          and upper_inf(g.valid) and (:all or g.account <> :account))""")
                .param("today", LocalDate.now(clock))
                .param("all", account == null)
                .param("account", account == null ? new UUID(0, 0) : account.value())
                .query(Boolean.class)
                .single();
    }

    boolean administers(AccountId account) {
        return today(account).stream().anyMatch(capacity -> capacity.post() == Post.ADMINISTRATOR);
    }
}
