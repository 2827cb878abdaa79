package org.luoshi.organisations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Refusal;
import org.luoshi.web.SearchText;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** An organisation in the register. */
@Table(schema = "organisations", name = "organisation")
class Organisation extends AbstractAggregateRoot<Organisation> {

    @Id
    private final OrganisationId id;

    @Version
    private int version;

    @Embedded.Empty
    private OrganisationFacts facts;

    private boolean creditCodeDoubtful;
    private Instant changedAt;
    private String sortName;
    private String searchText;

    @PersistenceCreator
    Organisation(
            OrganisationId id,
            int version,
            OrganisationFacts facts,
            boolean creditCodeDoubtful,
            Instant changedAt,
            String sortName,
            String searchText) {
        this.id = id;
        this.version = version;
        this.facts = facts;
        this.creditCodeDoubtful = creditCodeDoubtful;
        this.changedAt = changedAt;
        this.sortName = sortName;
        this.searchText = searchText;
    }

    static Organisation register(OrganisationFacts facts, Actor by, Instant at) {
        var organisation = new Organisation(OrganisationId.next(), 0, facts, false, at, "", "");
        organisation.become(facts, at);
        organisation.registerEvent(new OrganisationRegistered(organisation.id, facts.kind(), by, at));
        return organisation;
    }

    /** What rights hang on: its kind, its place, its name and its life. Its own people do not set these. */
    boolean wouldChangeItsStanding(OrganisationFacts next) {
        return next.kind() != facts.kind()
                || next.authorityKind() != facts.authorityKind()
                || !next.name().equals(facts.name())
                || !Objects.equals(next.divisionCode(), facts.divisionCode())
                || !Objects.equals(next.establishedOn(), facts.establishedOn())
                || !Objects.equals(next.closedOn(), facts.closedOn());
    }

    void change(OrganisationFacts next, Actor by, Instant at) {
        var before = facts;
        become(next, at);
        var changed = differences(before, facts);
        if (!changed.isEmpty()) registerEvent(new OrganisationChanged(id, changed, by, at));
    }

    private void become(OrganisationFacts next, Instant at) {
        check(next);
        var code = next.creditCode() == null ? null : new CreditCode(next.creditCode());
        facts = next.withCreditCode(code == null ? null : code.value());
        creditCodeDoubtful = code != null && code.doubt() != null;
        changedAt = at;
        sortName = SearchText.sortKey(next.name());
        searchText = SearchText.of(names(facts));
    }

    private void check(OrganisationFacts next) {
        if ((next.kind() == OrganisationKind.AUTHORITY) != (next.authorityKind() != null))
            throw Refusal.invalid("organisations.authority-kind.needed");
        if (next.kind().needsParent() && next.parent() == null) throw Refusal.invalid("organisations.needs-parent");
        if (id.equals(next.parent())) throw Refusal.invalid("organisations.own-parent");
        if (!next.kind().isMedical() && !next.medical().areEmpty()) throw Refusal.invalid("organisations.not-medical");
        if (!next.medical().fit()) throw Refusal.invalid("organisations.grade-without-level");
        if (next.establishedOn() != null
                && next.closedOn() != null
                && !next.closedOn().isAfter(next.establishedOn()))
            throw Refusal.invalid("organisations.closed-before-established");
    }

    private static List<String> names(OrganisationFacts facts) {
        return Stream.concat(
                        Stream.of(facts.name(), facts.shortName(), facts.englishName(), facts.creditCode()),
                        facts.aliases().stream().map(Alias::name))
                .filter(Objects::nonNull)
                .map(String.class::cast)
                .toList();
    }

    private static List<String> differences(OrganisationFacts before, OrganisationFacts after) {
        var changed = new ArrayList<String>();
        for (var component : OrganisationFacts.class.getRecordComponents())
            try {
                var accessor = component.getAccessor();
                if (!Objects.equals(accessor.invoke(before), accessor.invoke(after))) changed.add(component.getName());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record can always be read", e);
            }
        return changed;
    }

    OrganisationId id() {
        return id;
    }

    int version() {
        return version;
    }

    OrganisationFacts facts() {
        return facts;
    }

    boolean creditCodeDoubtful() {
        return creditCodeDoubtful;
    }

    Instant changedAt() {
        return changedAt;
    }
}
