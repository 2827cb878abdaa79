package org.luoshi.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.kernel.AccountId;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Refusal;
import org.luoshi.rules.Policies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signed-in browsers, as rows: one indexed statement per request tells who it is and what they may be today, so that
 * disabling an account or ending a post works at once.
 */
@Component
public class Sessions {

    private static final Duration TOUCH = Duration.ofMinutes(5);

    private final JdbcClient db;
    private final Policies policies;
    private final Clock clock;

    Sessions(JdbcClient db, Policies policies, Clock clock) {
        this.db = db;
        this.policies = policies;
        this.clock = clock;
    }

    private record Row(
            UUID session,
            UUID account,
            String displayName,
            Timestamp seenAt,
            boolean strong,
            boolean settled,
            UUID acting,
            UUID assignment,
            UUID organisation,
            String post) {}

    /** Who holds this cookie, if it is still good. Notes at most every five minutes that the session was seen. */
    public Optional<SignedIn> find(Secret cookie) {
        var rows = db.sql("""
                        select s.id as session, a.id as account, a.display_name, s.seen_at, s.strong, s.settled,
                               s.assignment as acting, g.id as assignment, g.organisation, g.post
                          from identity.session s
                          join identity.account a on a.id = s.account and a.status = 'ACTIVE'
                          join identity.assignment g on g.account = a.id and g.valid @> cast(:today as date)
                         where s.token_hash = :hash and s.ended_at is null and s.ends_at > :now and s.idle_until > :now
                         order by g.id""")
                .param("hash", cookie.hash())
                .param("now", Timestamp.from(clock.instant()))
                .param("today", LocalDate.now(clock))
                .query(Row.class)
                .list();
        if (rows.isEmpty()) return Optional.empty();
        touch(rows.get(0));
        return Optional.of(signedIn(rows));
    }

    private static SignedIn signedIn(List<Row> rows) {
        var first = rows.get(0);
        var capacities = new ArrayList<Capacity>();
        for (var row : rows)
            capacities.add(new Capacity(
                    new AssignmentId(row.assignment()),
                    new OrganisationId(row.organisation()),
                    Post.valueOf(row.post())));
        var acting = capacities.stream()
                .filter(capacity -> capacity.id().value().equals(first.acting()))
                .findFirst()
                .orElse(capacities.get(0));
        return new SignedIn(
                new SessionId(first.session()),
                new AccountId(first.account()),
                first.displayName(),
                acting,
                List.copyOf(capacities),
                first.strong(),
                first.settled() && (first.strong() || capacities.stream().noneMatch(Sessions::needsMore)));
    }

    /** A post given while someone is signed in asks for the second factor at the very next request. */
    private static boolean needsMore(Capacity capacity) {
        return capacity.post().needsSecondFactor();
    }

    private void touch(Row row) {
        var now = clock.instant();
        if (row.seenAt().toInstant().plus(TOUCH).isAfter(now)) return;
        db.sql("update identity.session set seen_at = :now, idle_until = :idle where id = :id")
                .param("now", Timestamp.from(now))
                .param("idle", Timestamp.from(now.plus(idle())))
                .param("id", row.session())
                .update();
    }

    /** Starts a session and returns the secret for its cookie. */
    Secret begin(SessionId session, AccountId account, boolean strong, boolean settled, String device) {
        var secret = Secret.fresh();
        var now = clock.instant();
        var policy = policies.inForce(SessionPolicy.class);
        db.sql("""
                        insert into identity.session
                               (id, token_hash, account, strong, settled, device, began_at, seen_at, idle_until, ends_at)
                        values (:id, :hash, :account, :strong, :settled, :device, :now, :now, :idle, :ends)""")
                .param("id", session.value())
                .param("hash", secret.hash())
                .param("account", account.value())
                .param("strong", strong)
                .param("settled", settled)
                .param("device", device)
                .param("now", Timestamp.from(now))
                .param("idle", Timestamp.from(now.plus(idle())))
                .param("ends", Timestamp.from(now.plus(Duration.ofHours(policy.hours()))))
                .update();
        return secret;
    }

    private Duration idle() {
        return Duration.ofMinutes(policies.inForce(SessionPolicy.class).idleMinutes());
    }

    /** The second factor was shown: the session may go anywhere, under a secret that nobody can have seen before. */
    Secret strengthen(SignedIn who) {
        var secret = Secret.fresh();
        db.sql("update identity.session set token_hash = ?, strong = true, settled = true where id = ?")
                .params(secret.hash(), who.session().value())
                .update();
        return secret;
    }

    /** The browsers in which a person is signed in, the latest first. */
    public List<SessionRow> of(SignedIn who) {
        var now = Timestamp.from(clock.instant());
        return db.sql("""
                        select id, began_at, seen_at, device, id = ? as current from identity.session
                         where account = ? and ended_at is null and ends_at > ? and idle_until > ?
                         order by seen_at desc""")
                .params(who.session().value(), who.account().value(), now, now)
                .query((row, number) -> new SessionRow(
                        new SessionId(row.getObject("id", UUID.class)),
                        row.getTimestamp("began_at").toInstant(),
                        row.getTimestamp("seen_at").toInstant(),
                        row.getString("device"),
                        row.getBoolean("current")))
                .list();
    }

    /** From the next request on, the person acts in another of their capacities. */
    @Transactional
    public void actAs(SignedIn who, AssignmentId wanted) {
        if (who.capacities().stream().noneMatch(capacity -> capacity.id().equals(wanted))) throw Refusal.missing();
        db.sql("update identity.session set assignment = ? where id = ?")
                .params(wanted.value(), who.session().value())
                .update();
    }

    /** Signs one browser out. Another person's session is a 404. */
    void end(AccountId owner, SessionId session) {
        var ended = db.sql("update identity.session set ended_at = ? where id = ? and account = ? and ended_at is null")
                .params(Timestamp.from(clock.instant()), session.value(), owner.value())
                .update();
        if (ended == 0) throw Refusal.missing();
    }

    /** Signs a person out everywhere but here. */
    void endOthers(SignedIn who) {
        db.sql("update identity.session set ended_at = ? where account = ? and id <> ? and ended_at is null")
                .params(
                        Timestamp.from(clock.instant()),
                        who.account().value(),
                        who.session().value())
                .update();
    }

    /** Signs every browser of a person out, from the very next request. */
    void endAll(AccountId account) {
        db.sql("update identity.session set ended_at = ? where account = ? and ended_at is null")
                .params(Timestamp.from(clock.instant()), account.value())
                .update();
    }
}
