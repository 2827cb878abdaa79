package org.luoshi.projects;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.luoshi.identity.Secret;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Refusal;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** One link sent to the receiving side, and the one answer it may bring. */
@Table(schema = "projects", name = "confirmation")
class Confirmation {

    @Id
    private final ConfirmationId id;

    @Version
    private int version;

    private final ActivityId activity;
    private final byte[] tokenHash;
    private final OrganisationId sentTo;
    private final Instant issuedAt;
    private final Instant expiresAt;
    private @Nullable Instant revokedAt;
    private @Nullable Instant answeredAt;
    private @Nullable Verdict verdict;
    private @Nullable String remark;

    Confirmation(
            ConfirmationId id,
            ActivityId activity,
            byte[] tokenHash,
            OrganisationId sentTo,
            Instant issuedAt,
            Instant expiresAt) {
        this.id = id;
        this.activity = activity;
        this.tokenHash = tokenHash;
        this.sentTo = sentTo;
        this.issuedAt = issuedAt;
        this.expiresAt = expiresAt;
    }

    static Confirmation sent(
            ConfirmationId id, Secret secret, ActivityId activity, OrganisationId to, Instant now, Instant expires) {
        return new Confirmation(id, activity, secret.hash(), to, now, expires);
    }

    void revoke(Instant at) {
        if (isOpen()) revokedAt = at;
    }

    boolean isOpen() {
        return answeredAt == null && revokedAt == null;
    }

    /** @throws Refusal when the link was used, revoked or has run out */
    void answerByLink(Verdict said, @Nullable String why, Instant at) {
        if (!at.isBefore(expiresAt) && isOpen()) throw Refusal.conflict("projects.confirmation.expired");
        answer(said, why, at);
    }

    /** Who is known by an account needs no link, and so none that is still good. */
    void answer(Verdict said, @Nullable String why, Instant at) {
        if (answeredAt != null) throw Refusal.conflict("projects.confirmation.answered");
        if (revokedAt != null) throw Refusal.conflict("projects.confirmation.revoked");
        answeredAt = at;
        verdict = said;
        remark = why;
    }

    ActivityId activity() {
        return activity;
    }

    OrganisationId sentTo() {
        return sentTo;
    }
}
