package org.luoshi.files;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.AttachmentId;
import org.luoshi.kernel.Subject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes files away from their records when the last day is over on which they may be kept, and says so in the trail. */
@Component
class Retention {

    private static final Logger log = LoggerFactory.getLogger(Retention.class);

    private final JdbcClient db;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Retention(JdbcClient db, TransactionTemplate transactions, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    private record Overdue(UUID id, String ownerType, UUID ownerId, String purpose) {}

    /** Returns how many. */
    long end() {
        return overdue().stream().filter(this::ended).count();
    }

    private List<Overdue> overdue() {
        return db.sql("select id, owner_type, owner_id, purpose from files.attachment where keep_until < ? order by id")
                .param(LocalDate.now(clock))
                .query(Overdue.class)
                .list();
    }

    /** Each by itself, and under the lock of its record, whose owner may just be keeping the same file for longer. */
    private boolean ended(Overdue file) {
        try {
            return Boolean.TRUE.equals(transactions.execute(status -> taken(file)));
        } catch (RuntimeException e) {
            log.warn("attachment {} could not be taken away though its time is over", file.id, e);
            return false;
        }
    }

    private boolean taken(Overdue file) {
        var owner = new Subject(file.ownerType, file.ownerId);
        Files.lock(db, owner);
        var until = db.sql("delete from files.attachment where id = ? and keep_until < ? returning keep_until")
                .params(file.id, LocalDate.now(clock))
                .query(LocalDate.class)
                .optional();
        until.ifPresent(day -> events.publishEvent(
                new Expired(owner, new AttachmentId(file.id), file.purpose, day, Actor.system(), clock.instant())));
        return until.isPresent();
    }
}
