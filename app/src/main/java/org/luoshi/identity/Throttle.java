package org.luoshi.identity;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.luoshi.kernel.Refusal;
import org.luoshi.rules.Policies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts tries at passwords and codes, in the database and in transactions of its own: neither another node nor a
 * rollback makes them forgotten. A try is counted before it is checked, so that many at once do not slip through. A page
 * that asks for one inside a transaction stands in line first, since the count takes a second connection.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class Throttle {

    private final JdbcClient db;
    private final Policies policies;
    private final Keys keys;
    private final Clock clock;

    Throttle(JdbcClient db, Policies policies, Keys keys, Clock clock) {
        this.db = db;
        this.policies = policies;
        this.keys = keys;
        this.clock = clock;
    }

    /** One more try at an account. */
    void count(String account) {
        var policy = policies.inForce(SignInPolicy.class);
        count(key(account), policy.attemptsPerAccount(), policy.minutes());
    }

    /** One more try at an account from an address. */
    void count(String account, Browser browser) {
        var policy = policies.inForce(SignInPolicy.class);
        count(key("address:" + browser.network()), policy.attemptsPerAddress(), policy.minutes());
        count(key(account), policy.attemptsPerAccount(), policy.minutes());
    }

    /** The person proved who they are: what was mistyped before counts no more. */
    void forgive(String account) {
        db.sql("delete from identity.attempt where key = ?").param(key(account)).update();
    }

    /** An office that shares an address may sign in by the hundred: only what failed counts against it. */
    void forgive(String account, Browser browser) {
        forgive(account);
        db.sql("delete from identity.attempt where id = (select max(id) from identity.attempt where key = ?)")
                .param(key("address:" + browser.network()))
                .update();
    }

    /** A refused try is not counted, or whoever keeps trying would shut the owner out for ever. */
    private void count(byte[] key, int limit, int minutes) {
        var now = clock.instant();
        var since = now.minus(Duration.ofMinutes(minutes));
        db.sql("select pg_advisory_xact_lock(hashtext(encode(?, 'hex')))")
                .param(key)
                .query()
                .singleRow();
        var tries = db.sql("select at from identity.attempt where key = ? and at > ? order by at desc limit ?")
                .params(key, Timestamp.from(since), limit)
                .query(Timestamp.class)
                .list();
        if (tries.size() == limit) {
            Instant oldest = tries.get(limit - 1).toInstant();
            throw Refusal.tooMany(
                    "identity.too-many", Duration.between(since, oldest).toSeconds() + 1);
        }
        db.sql("insert into identity.attempt (key, at) values (?, ?)")
                .params(key, Timestamp.from(now))
                .update();
        db.sql("delete from identity.attempt where key = ? and at <= ?")
                .params(key, Timestamp.from(since))
                .update();
    }

    /** Whoever stayed away leaves nothing behind. */
    void forgetOld() {
        var minutes = policies.inForce(SignInPolicy.class).minutes();
        db.sql("delete from identity.attempt where at <= ?")
                .param(Timestamp.from(clock.instant().minus(Duration.ofMinutes(minutes))))
                .update();
    }

    private byte[] key(String name) {
        return keys.mac("attempt", name.getBytes(StandardCharsets.UTF_8));
    }
}
