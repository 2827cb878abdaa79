package org.luoshi.identity;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.identity.AccountEvent.LinkIssued;
import org.luoshi.identity.AccountEvent.LinkRevoked;
import org.luoshi.kernel.AccountId;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.Refusal;
import org.luoshi.rules.Policies;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links that let a person in, once: secret, expiring, revocable. Looking at one changes nothing. */
@Component
public class Links {

    private final JdbcClient db;
    private final Policies policies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Links(JdbcClient db, Policies policies, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.policies = policies;
        this.events = events;
        this.clock = clock;
    }

    /** A link that still works, and whose it is. */
    public record OpenLink(
            LinkId id,
            LinkPurpose purpose,
            AccountId account,
            String displayName,
            String signInName,
            Instant expiresAt) {}

    /** What the holder of this secret may do, once; the same answer for links used, expired, revoked and never made. */
    public OpenLink open(Secret secret) {
        return db.sql("""
                        select l.id, l.purpose, l.account, a.display_name, a.sign_in_name, l.expires_at
                          from identity.link l
                          join identity.account a on a.id = l.account and a.status <> 'DISABLED'
                         where l.secret_hash = ? and l.used_at is null and l.revoked_at is null and l.expires_at > ?""")
                .params(secret.hash(), Timestamp.from(clock.instant()))
                .query(Links::openLink)
                .optional()
                .orElseThrow(Links::spent);
    }

    /** Makes a link; an older one for the same purpose no longer works. Returns the secret, which is never seen again. */
    Secret issue(LinkPurpose purpose, AccountId account, Actor by) {
        var now = clock.instant();
        db.sql("""
                        update identity.link set revoked_at = ?
                         where account = ? and purpose = ? and used_at is null and revoked_at is null""").params(Timestamp.from(now), account.value(), purpose.name()).update();
        var id = LinkId.next();
        var secret = Secret.fresh();
        db.sql("""
                        insert into identity.link (id, secret_hash, purpose, account, issued_by, issued_at, expires_at)
                        values (:id, :hash, :purpose, :account, :by, :now, :expires)""")
                .param("id", id.value())
                .param("hash", secret.hash())
                .param("purpose", purpose.name())
                .param("account", account.value())
                .param("by", value(by.account()))
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(purpose.lifetime(policies.inForce(LinkPolicy.class)))))
                .update();
        events.publishEvent(new LinkIssued(account, id, purpose, by, now));
        return secret;
    }

    private static @Nullable UUID value(@Nullable AccountId account) {
        return account == null ? null : account.value();
    }

    /** Uses the link up, or refuses: of two who press at the same time, one succeeds. */
    OpenLink use(Secret secret, LinkPurpose... purposes) {
        var link = open(secret);
        if (!Arrays.asList(purposes).contains(link.purpose())) throw spent();
        if (link.purpose().reusable()) return link;
        var used = db.sql(
                        "update identity.link set used_at = ? where id = ? and used_at is null and revoked_at is null")
                .params(Timestamp.from(clock.instant()), link.id().value())
                .update();
        if (used == 0) throw spent();
        return link;
    }

    static Refusal spent() {
        return Refusal.conflict("identity.link.spent");
    }

    /** Makes a link of this person useless. */
    @Transactional
    public void revoke(AccountId account, LinkId link, Actor by) {
        var now = clock.instant();
        var revoked = db.sql("""
                        update identity.link set revoked_at = ?
                         where id = ? and account = ? and used_at is null and revoked_at is null""")
                .params(Timestamp.from(now), link.value(), account.value())
                .update();
        if (revoked == 0) throw Refusal.missing();
        events.publishEvent(new LinkRevoked(account, link, by, now));
    }

    /** When an account is disabled, nothing that was sent to the person opens anything. */
    void revokeAll(AccountId account, Actor by) {
        List<UUID> open = db.sql(
                        "select id from identity.link where account = ? and used_at is null and revoked_at is null")
                .param(account.value())
                .query(UUID.class)
                .list();
        for (var link : open) revoke(account, new LinkId(requireNonNull(link)), by);
    }

    private static OpenLink openLink(ResultSet row, int number) throws SQLException {
        return new OpenLink(
                new LinkId(row.getObject("id", UUID.class)),
                LinkPurpose.valueOf(row.getString("purpose")),
                new AccountId(row.getObject("account", UUID.class)),
                row.getString("display_name"),
                row.getString("sign_in_name"),
                row.getTimestamp("expires_at").toInstant());
    }
}
