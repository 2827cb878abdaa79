package org.luoshi.audit;

import java.sql.Timestamp;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.DomainEvent;
import org.luoshi.kernel.Identifier;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes every domain event in the transaction that caused it: no trace, no change. */
@Component
class TrailKeeper {

    private final JdbcClient db;
    private final JsonMapper json;

    TrailKeeper(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(DomainEvent event) {
        var actor = event.actor();
        var clause = event.clause();
        db.sql("""
                        insert into audit.entry (at, event, subject_type, subject, account, organisation, post, clause, opinion, body)
                        values (:at, :event, :type, :subject, :account, :organisation, :post, :clause, :opinion, cast(:body as jsonb))""")
                .param("at", Timestamp.from(event.at()))
                .param("event", nameOf(event))
                .param("type", event.subject().type())
                .param("subject", event.subject().id())
                .param("account", valueOf(actor.account()))
                .param("organisation", valueOf(actor.organisation()))
                .param("post", actor.post().name())
                .param("clause", clause == null ? null : clause.toString())
                .param("opinion", event.opinion())
                .param("body", json.writeValueAsString(event))
                .update();
    }

    private static String nameOf(DomainEvent event) {
        var name = event.getClass().getAnnotation(DomainEvent.Name.class);
        if (name == null) throw new IllegalStateException("an event without a name: " + event.getClass());
        return name.value();
    }

    private static @Nullable UUID valueOf(@Nullable Identifier id) {
        return id == null ? null : id.value();
    }
}
