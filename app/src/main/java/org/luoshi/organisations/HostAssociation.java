package org.luoshi.organisations;

import java.util.Locale;
import java.util.Optional;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.web.HostName;
import org.luoshi.web.Page;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The association that this installation serves. It stands in the register from the first question on, under a name that can be changed there. */
@Component
public class HostAssociation implements HostName {

    private final JdbcClient db;
    private final Registering registering;
    private final TransactionOperations transaction;
    private final MessageSource messages;
    private final String name;
    private final boolean demo;

    HostAssociation(
            JdbcClient db,
            Registering registering,
            TransactionOperations transaction,
            MessageSource messages,
            @Value("${luoshi.host-name:}") String name,
            @Value("${luoshi.demo:false}") boolean demo) {
        this.db = db;
        this.registering = registering;
        this.transaction = transaction;
        this.messages = messages;
        this.name = name;
        this.demo = demo;
    }

    private record Row(OrganisationId id, String name) {}

    public OrganisationId id() {
        return row().id();
    }

    @Override
    public Page.Host host() {
        return new Page.Host(row().name(), demo);
    }

    private Row row() {
        return find().or(() -> {
                    transaction.executeWithoutResult(status -> found());
                    return find();
                })
                .orElseThrow();
    }

    private Optional<Row> find() {
        return db.sql("""
                        select o.id, o.name
                          from organisations.host h
                          join organisations.organisation o on o.id = h.organisation""").query(Row.class).optional();
    }

    /** Once, whichever of several starting nodes comes first. */
    private void found() {
        db.sql("select pg_advisory_xact_lock(hashtext('organisations.host'))")
                .query()
                .singleRow();
        if (find().isPresent()) return;
        var facts = OrganisationFacts.of(OrganisationKind.ASSOCIATION, firstName());
        var id = registering.enter(demo ? facts.invented() : facts, Actor.system());
        db.sql("insert into organisations.host (organisation) values (?)")
                .param(id.value())
                .update();
    }

    private String firstName() {
        if (demo) return text("organisations.host.demo");
        return name.isBlank() ? text("organisations.host.unnamed") : name.strip();
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
