package org.luoshi.organisations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.web.HostName;
import org.luoshi.web.Page;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.RowCallbackHandler;
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

    @Override
    public Along along(Collection<OrganisationId> others) {
        var names = new HashMap<OrganisationId, String>();
        var found = new ArrayList<String>();
        db.sql("""
                        select o.id, o.name, o.id = any (h.ids) as host
                          from (select array(select organisation from organisations.host) as ids) h
                          join organisations.organisation o on o.id = any (h.ids || cast(:others as uuid[]))""")
                .param("others", others.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query((RowCallbackHandler) row -> {
                    names.put(OrganisationId.valueOf(row.getString("id")), row.getString("name"));
                    if (row.getBoolean("host")) found.add(row.getString("name"));
                });
        return new Along(found.isEmpty() ? host() : new Page.Host(found.get(0), demo), names);
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
