package org.luoshi.organisations;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds organisations in the register that may be the same as another. */
@Repository
class Namesakes {

    private final JdbcClient db;

    Namesakes(JdbcClient db) {
        this.db = db;
    }

    /** Others that bear one of these names, now, formerly or as an alias. */
    List<Namesake> byName(OrganisationFacts facts, @Nullable OrganisationId except) {
        var names = Stream.concat(
                        Stream.of(facts.name(), facts.shortName()),
                        facts.aliases().stream().map(Alias::name))
                .filter(Objects::nonNull)
                .toList();
        return db.sql("""
                        select o.id, o.name
                          from organisations.organisation o
                         where o.id is distinct from cast(:except as uuid)
                           and (o.name in (:names) or o.short_name in (:names)
                                or exists (select from organisations.alias a
                                            where a.organisation = o.id and a.name in (:names)))
                         order by o.sort_name, o.id limit 5""")
                .param("names", names)
                .param("except", text(except))
                .query(Namesake.class)
                .list();
    }

    /** The other organisation with this code, of which there can be only one. */
    List<Namesake> byCreditCode(@Nullable String code, @Nullable OrganisationId except) {
        if (code == null) return List.of();
        return db.sql("""
                        select o.id, o.name
                          from organisations.organisation o
                         where o.credit_code = :code and o.id is distinct from cast(:except as uuid)""")
                .param("code", new CreditCode(code).value())
                .param("except", text(except))
                .query(Namesake.class)
                .list();
    }

    private static @Nullable String text(@Nullable OrganisationId id) {
        return id == null ? null : id.toString();
    }
}
