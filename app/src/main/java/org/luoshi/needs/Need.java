package org.luoshi.needs;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Refusal;
import org.luoshi.places.DivisionCode;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** A need and its life. State changes only here, and each change leaves an event. */
@Table(schema = "needs", name = "need")
class Need extends AbstractAggregateRoot<Need> {

    @Id
    private final NeedId id;

    @Version
    private int version;

    private final String number;
    private final HelpKind kind;
    private final OrganisationId postedBy;
    private final OrganisationId verifier;
    private final DivisionCode township;
    private final Instant postedAt;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY)
    private NeedDetails details;

    private NeedStatus status = NeedStatus.POSTED;
    private @Nullable OrganisationId claimedBy;
    private @Nullable Instant claimedAt;
    private @Nullable LocalDate heldUntil;

    @PersistenceCreator
    private Need(
            NeedId id,
            String number,
            HelpKind kind,
            OrganisationId postedBy,
            OrganisationId verifier,
            DivisionCode township,
            Instant postedAt,
            NeedDetails details) {
        this.id = id;
        this.number = number;
        this.kind = kind;
        this.postedBy = postedBy;
        this.verifier = verifier;
        this.township = township;
        this.postedAt = postedAt;
        this.details = details;
    }

    /** A township's word, waiting for its county. */
    static Need posted(String number, HelpKind kind, Origin origin, NeedDetails details, Actor by, Instant at) {
        var need = new Need(
                NeedId.next(), number, kind, origin.postedBy(), origin.verifier(), origin.township(), at, details);
        need.registerEvent(new NeedPosted(need.id, number, kind.clause(), by, at));
        return need;
    }

    /** Who asks, from where, and who can vouch. */
    record Origin(OrganisationId postedBy, OrganisationId verifier, DivisionCode township) {}

    void correct(NeedDetails corrected, Actor by, Instant at) {
        become(NeedStatus.POSTED);
        details = corrected;
        registerEvent(new NeedPosted(id, number, kind.clause(), by, at));
    }

    void verify(@Nullable String opinion, Actor by, Instant at) {
        become(NeedStatus.VERIFIED);
        registerEvent(new NeedVerified(id, opinion, by, at));
    }

    void giveBack(String reason, Actor by, Instant at) {
        become(NeedStatus.RETURNED);
        registerEvent(new NeedReturned(id, reason, by, at));
    }

    void publish(@Nullable String opinion, Actor by, Instant at) {
        become(NeedStatus.PUBLISHED);
        registerEvent(new NeedPublished(id, opinion, kind.clause(), by, at));
    }

    void withdraw(String reason, Actor by, Instant at) {
        become(NeedStatus.WITHDRAWN);
        registerEvent(new NeedWithdrawn(id, reason, by, at));
    }

    void claim(OrganisationId member, ClaimBasis basis, Actor by, Instant at) {
        become(NeedStatus.CLAIMED);
        heldUntil = basis.heldUntil();
        claimedBy = member;
        claimedAt = at;
        registerEvent(new NeedClaimed(id, member, heldUntil, basis, kind.clause(), by, at));
    }

    void release(String reason, Actor by, Instant at) {
        var member = claimant();
        reopen();
        registerEvent(new ClaimReleased(id, member, reason, by, at));
    }

    boolean isHeldPast(LocalDate today) {
        return heldUntil != null && heldUntil.isBefore(today);
    }

    /** Time passed and nothing came of the claim. */
    void lapse(Actor by, Instant at) {
        var member = claimant();
        reopen();
        registerEvent(new ClaimLapsed(id, member, by, at));
    }

    void undertake(Actor by, Instant at) {
        become(NeedStatus.UNDERTAKEN);
        heldUntil = null;
        registerEvent(new NeedUndertaken(id, by, at));
    }

    void meet(Actor by, Instant at) {
        become(NeedStatus.MET);
        registerEvent(new NeedMet(id, by, at));
    }

    private void reopen() {
        become(NeedStatus.PUBLISHED);
        claimedBy = null;
        claimedAt = null;
        heldUntil = null;
    }

    private void become(NeedStatus next) {
        if (!status.canBecome(next)) throw Refusal.conflict("needs.is." + status.name());
        status = next;
    }

    NeedId id() {
        return id;
    }

    HelpKind kind() {
        return kind;
    }

    Standing standing() {
        return new Standing(status, postedBy, verifier, claimedBy);
    }

    NeedDetails details() {
        return details;
    }

    @Nullable
    OrganisationId claimedBy() {
        return claimedBy;
    }

    @Nullable
    Instant claimedAt() {
        return claimedAt;
    }

    private OrganisationId claimant() {
        if (claimedBy == null) throw Refusal.conflict("needs.is." + status.name());
        return claimedBy;
    }
}
