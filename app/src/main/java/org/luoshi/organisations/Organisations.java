package org.luoshi.organisations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luoshi.identity.OrganisationNames;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.places.DivisionCode;
import org.luoshi.web.SearchText;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register as other modules read it. */
@Repository
public class Organisations implements OrganisationNames {

    private static final String CARD = """
            select o.id, o.name, o.short_name, o.kind, o.authority_kind, o.division_code, o.level, o.grade, o.demo
              from organisations.organisation o
            """;

    private final JdbcClient db;
    private final Clock clock;

    Organisations(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public Optional<OrganisationCard> find(OrganisationId id) {
        return db.sql(CARD + " where o.id = ?")
                .param(id.value())
                .query(OrganisationCard.class)
                .optional();
    }

    /** Those that exist today and bear exactly this name, now, formerly or as an alias. */
    public List<OrganisationCard> named(String name) {
        return db.sql(CARD + """
                         where o.valid @> :today
                           and (o.name = :name or o.short_name = :name
                                or exists (select from organisations.alias a
                                            where a.organisation = o.id and a.name = :name))
                         order by o.name <> :name, o.sort_name, o.id""")
                .param("today", LocalDate.now(clock))
                .param("name", name)
                .query(OrganisationCard.class)
                .list();
    }

    /**
     * For pickers: those that exist today, found by a part of a name, by pinyin or by initials.
     *
     * @param kinds empty for every kind
     */
    public List<OrganisationCard> search(String words, Collection<OrganisationKind> kinds, int limit) {
        var query = SearchText.Query.of(words);
        return db.sql(CARD + "where o.valid @> :today and (:any or o.kind = any (cast(:kinds as text[]))) and "
                        + SearchText.MATCHING + " order by o.sort_name, o.id limit :limit")
                .param("today", LocalDate.now(clock))
                .param("any", kinds.isEmpty())
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .param("grams", query.grams())
                .param("patterns", query.patterns())
                .param("limit", limit)
                .query(OrganisationCard.class)
                .list();
    }

    /** The health commission of the county in which a place lies, if the register knows one today. */
    public Optional<OrganisationId> countyHealthCommissionOf(DivisionCode place) {
        return db.sql("""
                        select o.id as value
                          from organisations.organisation o
                         where o.authority_kind = 'HEALTH_COMMISSION' and o.division_code = :county and o.valid @> :today
                         order by o.id limit 1""")
                .param("county", place.county().value())
                .param("today", LocalDate.now(clock))
                .query(OrganisationId.class)
                .optional();
    }

    @Override
    public Map<OrganisationId, String> of(Collection<OrganisationId> ids) {
        var names = new HashMap<OrganisationId, String>();
        if (ids.isEmpty()) return names;
        db.sql("select id, name from organisations.organisation where id in (:ids)")
                .param("ids", ids.stream().map(OrganisationId::value).toList())
                .query((RowCallbackHandler)
                        row -> names.put(OrganisationId.valueOf(row.getString("id")), row.getString("name")));
        return names;
    }
}
