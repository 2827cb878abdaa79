package org.luoshi.needs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.luoshi.inbox.Tasks;
import org.luoshi.inbox.Tasks.Task;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Refusal;
import org.luoshi.organisations.HostAssociation;
import org.luoshi.organisations.OrganisationCard;
import org.luoshi.organisations.Organisations;
import org.luoshi.rules.Numbering;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Townships saying what they need. */
@Service
@Transactional
public class Posting {

    private final Needs needs;
    private final Organisations organisations;
    private final HostAssociation host;
    private final Numbering numbering;
    private final Tasks tasks;
    private final Clock clock;

    Posting(
            Needs needs,
            Organisations organisations,
            HostAssociation host,
            Numbering numbering,
            Tasks tasks,
            Clock clock) {
        this.needs = needs;
        this.organisations = organisations;
        this.host = host;
        this.numbering = numbering;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** @throws Refusal when the poster's county has no health commission in the register that could vouch */
    public NeedId post(HelpKind kind, NeedDetails details, Actor by) {
        if (!by.is(Post.HEALTH_CENTRE_CONTACT)) throw Refusal.forbidden("web.not-your-post");
        checkPeriod(details);
        var poster = Objects.requireNonNull(by.organisation());
        var township = organisations.find(poster).map(OrganisationCard::divisionCode);
        var verifier = township.flatMap(organisations::countyHealthCommissionOf)
                .orElseThrow(() -> Refusal.conflict("needs.no-county-commission"));
        var number = numbering.next("need", host.id(), LocalDate.now(clock).getYear());
        var origin = new Need.Origin(poster, verifier, township.orElseThrow());
        var need = needs.save(Need.posted(number, kind, origin, details, by, clock.instant()));
        askCounty(need, by);
        return need.id();
    }

    public void correct(NeedId id, NeedDetails details, Actor by) {
        var need = needs.findLockedById(id).orElseThrow(Refusal::missing);
        Access.check(by, Access.Act.CORRECT, need.standing());
        checkPeriod(details);
        need.correct(details, by, clock.instant());
        needs.save(need);
        tasks.settle(id.subject(), by);
        askCounty(need, by);
    }

    public void withdraw(NeedId id, String reason, Actor by) {
        var need = needs.findLockedById(id).orElseThrow(Refusal::missing);
        Access.check(by, Access.Act.WITHDRAW, need.standing());
        need.withdraw(reason, by, clock.instant());
        needs.save(need);
        tasks.settle(id.subject(), by);
    }

    private void checkPeriod(NeedDetails details) {
        var today = LocalDate.now(clock);
        if (details.lastDay().isBefore(today)) throw Refusal.invalid("needs.period.past", today.toString());
    }

    private void askCounty(Need need, Actor by) {
        tasks.raise(
                new Task(
                        need.standing().verifier(),
                        Post.COUNTY_OFFICER,
                        need.id().subject(),
                        "needs.task.verify",
                        need.details().title(),
                        "/w/needs/" + need.id(),
                        need.kind().clause(),
                        null),
                by);
    }
}
