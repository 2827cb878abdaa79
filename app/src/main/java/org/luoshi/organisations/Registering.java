package org.luoshi.organisations;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Reader;
import org.luoshi.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Entering organisations in the register and keeping their facts right. */
@Component
@Transactional
public class Registering {

    private final RegisteredOrganisations organisations;
    private final Namesakes namesakes;
    private final JdbcClient db;
    private final Clock clock;

    Registering(RegisteredOrganisations organisations, Namesakes namesakes, JdbcClient db, Clock clock) {
        this.organisations = organisations;
        this.namesakes = namesakes;
        this.db = db;
        this.clock = clock;
    }

    /** Others that may be the same; the caller shows them before registering, and may go on. */
    public List<Namesake> namesakes(OrganisationFacts facts, @Nullable OrganisationId except) {
        return namesakes.byName(facts, except);
    }

    /** @throws Refusal when the facts contradict one another, or the credit code is another organisation's */
    public OrganisationId register(OrganisationFacts facts, Actor by) {
        if (!Access.mayRegister(by)) throw Refusal.forbidden("organisations.not-yours");
        return enter(facts, by);
    }

    /** Also for what the product itself enters. */
    OrganisationId enter(OrganisationFacts facts, Actor by) {
        checkCreditCode(facts, null);
        return organisations
                .save(Organisation.register(facts, by, clock.instant()))
                .id();
    }

    /**
     * @param seen the version that the person had before their eyes
     * @throws Refusal when someone else was faster, or as for {@link #register}
     */
    public void change(OrganisationId id, int seen, OrganisationFacts facts, Actor by) {
        var organisation = organisations.findById(id).orElseThrow(Refusal::missing);
        if (!Access.may(by, Access.Act.EDIT, id)) throw Refusal.forbidden("organisations.not-yours");
        if (organisation.version() != seen) throw Refusal.conflict("web.overtaken");
        if (!Access.mayRegister(by) && organisation.wouldChangeItsStanding(facts))
            throw Refusal.forbidden("organisations.standing-is-the-clerks");
        checkCreditCode(facts, id);
        if (isBelow(facts.parent(), id)) throw Refusal.invalid("organisations.own-parent");
        organisation.change(facts, by, clock.instant());
        organisations.save(organisation);
    }

    /** What the register holds of an organisation, as far as the reader may see it. */
    @Transactional(readOnly = true)
    public RegisterEntry open(OrganisationId id, Reader reader) {
        var organisation = organisations.findById(id).orElseThrow(Refusal::missing);
        var facts = organisation.facts();
        var code = facts.creditCode();
        return new RegisterEntry(
                id,
                organisation.version(),
                Access.may(reader, Access.Act.SEE_TELEPHONE, id) ? facts : facts.withTelephone(null),
                code == null ? null : new CreditCode(code).doubt(),
                organisation.changedAt());
    }

    /** Whoever enters the same code at the same time waits here, and is then told like everybody else. */
    private void checkCreditCode(OrganisationFacts facts, @Nullable OrganisationId except) {
        if (facts.creditCode() == null) return;
        db.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("credit code " + new CreditCode(facts.creditCode()))
                .query()
                .singleRow();
        namesakes.byCreditCode(facts.creditCode(), except).stream().findFirst().ifPresent(other -> {
            throw Refusal.invalid("organisations.credit-code.taken", other.name());
        });
    }

    private boolean isBelow(@Nullable OrganisationId parent, OrganisationId id) {
        if (parent == null) return false;
        return db.sql("""
                        with recursive above as (
                            select id, parent from organisations.organisation where id = :parent
                            union
                            select o.id, o.parent from organisations.organisation o join above a on o.id = a.parent)
                        select exists (select from above where id = :id)""")
                .param("parent", parent.value())
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }
}
