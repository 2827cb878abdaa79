package org.luoshi.needs;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Refusal;
import org.luoshi.organisations.Organisations;
import org.luoshi.rules.Policies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members taking needs on, holding them, giving them back, or letting the hold lapse. */
@Service
@Transactional
public class Claiming {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Needs needs;
    private final Organisations organisations;
    private final Policies policies;
    private final JdbcClient db;
    private final Clock clock;

    Claiming(Needs needs, Organisations organisations, Policies policies, JdbcClient db, Clock clock) {
        this.needs = needs;
        this.organisations = organisations;
        this.policies = policies;
        this.db = db;
        this.clock = clock;
    }

    /** @throws Refusal naming who was faster, or the limit of the policy in force */
    public void claim(NeedId id, Actor by) {
        if (!by.is(Post.MEMBER_HANDLER)) throw Refusal.forbidden("web.not-your-post");
        var member = Objects.requireNonNull(by.organisation());
        var need = needs.findLockedById(id).orElseThrow(Refusal::missing);
        refuseIfTaken(need, by);
        Access.check(by, Access.Act.CLAIM, need.standing());
        var today = LocalDate.now(clock);
        var basis = new ClaimBasis(policies.version(ClaimPolicy.class, today), openClaims(member), today);
        need.claim(member, basis, by, clock.instant());
        needs.save(need);
    }

    /** One member's claims are counted one after another, so that two at once cannot slip past the limit. */
    private long openClaims(OrganisationId member) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("claims of " + member)
                .query()
                .singleRow();
        return needs.countByClaimedByAndStatus(member, NeedStatus.CLAIMED);
    }

    private void refuseIfTaken(Need need, Actor by) {
        var taker = need.claimedBy();
        if (taker == null || need.claimedAt() == null || by.actsFor(taker)) return;
        var when = TIME.format(need.claimedAt().atZone(clock.getZone()));
        throw Refusal.conflict(
                "needs.claim.taken", organisations.of(List.of(taker)).getOrDefault(taker, ""), when);
    }

    public void release(NeedId id, String reason, Actor by) {
        var need = needs.findLockedById(id).orElseThrow(Refusal::missing);
        Access.check(by, Access.Act.RELEASE, need.standing());
        need.release(reason, by, clock.instant());
        needs.save(need);
    }

    /** Opens the need again if it is held for too long; not if somebody just went on with it. */
    boolean lapse(NeedId id) {
        var need = needs.findLockedById(id).orElseThrow(Refusal::missing);
        if (!need.isHeldPast(LocalDate.now(clock))) return false;
        need.lapse(Actor.system(), clock.instant());
        needs.save(need);
        return true;
    }
}
