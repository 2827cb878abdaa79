package org.luoshi.rules;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.luoshi.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The association's thresholds as dated versions: a rule changes by a new row, never by a release. */
@Component
public class Policies {

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Policies(JdbcClient db, JsonMapper json, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    /** The values of today. */
    public <P extends Record> P inForce(Class<P> policy) {
        return inForce(policy, LocalDate.now(clock));
    }

    /** The values of a day. */
    public <P extends Record> P inForce(Class<P> policy, LocalDate day) {
        return version(policy, day).values();
    }

    /** The version of a day, for a decision to keep: it is explained by the policy of its time. */
    public <P extends Record> InForce<P> version(Class<P> policy, LocalDate day) {
        return db.sql("select body, lower(valid) as since from rules.policy_version where policy = ? and valid @> ?")
                .params(policy.getSimpleName(), day)
                .query((row, number) ->
                        new InForce<>(json.readValue(row.getString(1), policy), row.getObject(2, LocalDate.class)))
                .single();
    }

    /**
     * Sets other values from a day on. Versions that would have begun later are replaced: the last decision counts.
     *
     * @throws Refusal when the day is past: what was done under the old values stays judged by them
     */
    @Transactional
    public void change(PolicyChange change) {
        var today = LocalDate.now(clock);
        if (change.from().isBefore(today)) throw Refusal.invalid("rules.policy.past", today);
        var policy = change.values().getClass().getSimpleName();
        db.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param("policy:" + policy)
                .query()
                .singleRow();
        var decision = record(change);
        db.sql("delete from rules.policy_version where policy = ? and lower(valid) >= ?")
                .params(policy, change.from())
                .update();
        db.sql("update rules.policy_version set valid = daterange(lower(valid), ?) where policy = ? and valid @> ?")
                .params(change.from(), policy, change.from())
                .update();
        db.sql("""
                        insert into rules.policy_version (policy, valid, body, clause, decision)
                        values (?, daterange(?, null), cast(? as jsonb), ?, ?)""")
                .params(
                        policy,
                        change.from(),
                        json.writeValueAsString(change.values()),
                        change.clause().toString(),
                        decision.value())
                .update();
        events.publishEvent(
                new PolicyChanged(decision, policy, change.from(), change.clause(), change.by(), clock.instant()));
    }

    private DecisionId record(PolicyChange change) {
        var id = DecisionId.next();
        db.sql(
                        "insert into rules.decision (id, body, decided_on, text, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        change.decidingBody(),
                        change.decidedOn(),
                        change.decision(),
                        Objects.requireNonNull(change.by().account()).value(),
                        Timestamp.from(clock.instant()))
                .update();
        return id;
    }
}
