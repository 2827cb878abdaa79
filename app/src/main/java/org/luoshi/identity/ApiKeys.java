package org.luoshi.identity;

import static java.util.Objects.requireNonNull;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.identity.AccountEvent.ApiKeyMade;
import org.luoshi.identity.AccountEvent.ApiKeyRevoked;
import org.luoshi.kernel.AccountId;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Refusal;
import org.luoshi.rules.Policies;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keys with which a person's own programs come in, each in one of the person's capacities. One indexed statement a request
 * tells whether a key still works, so that revoking it, ending the post or disabling the account works at once.
 */
@Component
public class ApiKeys {

    /** Lets scanners of source code and logs recognise a secret that leaked. */
    private static final String PREFIX = "luoshi_";

    private final JdbcClient db;
    private final Policies policies;
    private final Proof proof;
    private final Throttle throttle;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApiKeys(
            JdbcClient db,
            Policies policies,
            Proof proof,
            Throttle throttle,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.policies = policies;
        this.proof = proof;
        this.throttle = throttle;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A key that somebody wants.
     *
     * @param name what its owner calls it
     * @param lastDay the last day on which it works
     */
    public record Wanted(String name, AssignmentId capacity, LocalDate lastDay) {}

    private record Row(
            UUID id,
            @Nullable LocalDate usedOn,
            UUID account,
            String displayName,
            UUID assignment,
            UUID organisation,
            String post) {}

    /** The last day that a key made today may have. */
    public LocalDate latestDay() {
        return LocalDate.now(clock)
                .plusDays(policies.inForce(ApiKeyPolicy.class).days());
    }

    /** Makes a key after the password was shown once more. Returns the secret, which is never seen again. */
    @Transactional
    public Secret make(SignedIn who, Wanted wanted, Password current) {
        if (who.capacities().stream().noneMatch(capacity -> capacity.id().equals(wanted.capacity())))
            throw Refusal.missing();
        var today = LocalDate.now(clock);
        if (wanted.lastDay().isBefore(today)) throw Refusal.invalid("identity.api-key.past");
        if (wanted.lastDay().isAfter(latestDay())) throw Refusal.invalid("identity.api-key.too-long", latestDay());
        proof.ofPassword(who, current);
        var id = ApiKeyId.next();
        var secret = new Secret(PREFIX + Secret.fresh().text());
        db.sql("""
                        insert into identity.api_key (id, secret_hash, account, assignment, name, made_on, last_day)
                        values (:id, :hash, :account, :assignment, :name, :today, :last)""")
                .param("id", id.value())
                .param("hash", secret.hash())
                .param("account", who.account().value())
                .param("assignment", wanted.capacity().value())
                .param("name", wanted.name())
                .param("today", today)
                .param("last", wanted.lastDay())
                .update();
        events.publishEvent(
                new ApiKeyMade(who.account(), id, wanted.capacity(), wanted.lastDay(), who.actor(), clock.instant()));
        return secret;
    }

    /**
     * Who holds this key, in its one capacity. Notes once a day that it was used.
     *
     * @throws Refusal the same for keys that are unknown, revoked, expired, or whose owner no longer has the post; from one
     *     place, only so often
     */
    public SignedIn find(Secret secret, Browser from) {
        var today = LocalDate.now(clock);
        var found = db.sql("""
                        select k.id, k.used_on, a.id as account, a.display_name, g.id as assignment, g.organisation, g.post
                          from identity.api_key k
                          join identity.account a on a.id = k.account and a.status = 'ACTIVE'
                          join identity.assignment g on g.id = k.assignment and g.valid @> cast(:today as date)
                         where k.secret_hash = :hash and k.revoked_at is null and k.last_day >= :today""")
                .param("hash", secret.hash())
                .param("today", today)
                .query(Row.class)
                .optional();
        if (found.isEmpty()) {
            throttle.count("api-key:" + from.network());
            throw Refusal.unidentified("identity.api-key.dead");
        }
        var key = found.get();
        if (!today.equals(key.usedOn()))
            db.sql("update identity.api_key set used_on = ? where id = ?")
                    .params(today, key.id())
                    .update();
        return SignedIn.byKey(
                new ApiKeyId(key.id()),
                new AccountId(key.account()),
                key.displayName(),
                new Capacity(
                        new AssignmentId(key.assignment()),
                        new OrganisationId(key.organisation()),
                        Post.valueOf(key.post())));
    }

    /** Makes a key of this person useless, from the next request on. Another person's key is a 404. */
    @Transactional
    public void revoke(AccountId account, ApiKeyId key, Actor by) {
        var now = clock.instant();
        var revoked = db.sql(
                        "update identity.api_key set revoked_at = ? where id = ? and account = ? and revoked_at is null")
                .params(Timestamp.from(now), key.value(), account.value())
                .update();
        if (revoked == 0) throw Refusal.missing();
        events.publishEvent(new ApiKeyRevoked(account, key, by, now));
    }

    /** When an account is disabled: enabling it again does not bring keys back that nobody thinks of any more. */
    void revokeAll(AccountId account, Actor by) {
        List<UUID> working = db.sql("select id from identity.api_key where account = ? and revoked_at is null")
                .param(account.value())
                .query(UUID.class)
                .list();
        for (var key : working) revoke(account, new ApiKeyId(requireNonNull(key)), by);
    }
}
