package org.luoshi.identity;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.luoshi.identity.AccountEvent.RecoveryCodesRenewed;
import org.luoshi.identity.AccountEvent.SecondFactorRemoved;
import org.luoshi.identity.AccountEvent.SecondFactorSet;
import org.luoshi.kernel.AccountId;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets up, renews and removes people's second factors: an authenticator app, and recovery codes beside it. */
@Component
public class SecondFactors {

    private final Factors factors;
    private final RecoveryCodes recoveryCodes;
    private final Sessions sessions;
    private final Links links;
    private final Proof proof;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SecondFactors(
            Factors factors,
            RecoveryCodes recoveryCodes,
            Sessions sessions,
            Links links,
            Proof proof,
            ApplicationEventPublisher events,
            Clock clock) {
        this.factors = factors;
        this.recoveryCodes = recoveryCodes;
        this.sessions = sessions;
        this.links = links;
        this.proof = proof;
        this.events = events;
        this.clock = clock;
    }

    /** @param recoveryCodes how many are left */
    public record Standing(boolean confirmed, boolean begun, int recoveryCodes) {}

    /** What an authenticator app needs to know. */
    public record Enrolment(String secret, String signInName) {

        /** The address that the app reads from the picture (Google's key URI format). */
        public String address(String issuer) {
            var name = encode(issuer, UTF_8).replace("+", "%20");
            return "otpauth://totp/" + name + ":" + encode(signInName, UTF_8) + "?secret=" + secret + "&issuer=" + name
                    + "&algorithm=SHA1&digits=6&period=30";
        }

        @Override
        public String toString() {
            return "Enrolment[…]";
        }
    }

    public Standing of(AccountId account) {
        return new Standing(
                factors.confirmed(account), factors.begun(account).isPresent(), recoveryCodes.left(account));
    }

    /** Begins to set an app up. Where one is in use already, only a session that has shown it may begin another. */
    @Transactional
    public void begin(SignedIn who) {
        if (!who.strong() && factors.confirmed(who.account())) throw Refusal.conflict("identity.factor.show-first");
        factors.begin(who.account());
    }

    public Optional<Enrolment> begun(SignedIn who) {
        if (!who.strong() && factors.confirmed(who.account())) return Optional.empty();
        return factors.begun(who.account())
                .map(factor -> new Enrolment(Totp.base32(factor.secret()), factor.signInName()));
    }

    /** The first right code makes the app count. Other sessions end, this one gets another secret. */
    @Transactional
    public Secret confirm(SignedIn who, String typed) {
        if (!who.strong() && factors.confirmed(who.account())) throw Refusal.conflict("identity.factor.show-first");
        proof.ofCode(who, () -> factors.confirm(who.account(), Proof.code(typed)));
        sessions.endOthers(who);
        events.publishEvent(new SecondFactorSet(who.account(), who.actor(), clock.instant()));
        return sessions.strengthen(who);
    }

    /** New recovery codes, shown this once. */
    @Transactional
    public List<String> renewCodes(SignedIn who, Password current) {
        if (!who.strong() || !factors.confirmed(who.account())) throw Refusal.conflict("identity.factor.show-first");
        proof.ofPassword(who, current);
        events.publishEvent(new RecoveryCodesRenewed(who.account(), who.actor(), clock.instant()));
        return recoveryCodes.renew(who.account());
    }

    /** Does without, where none of the person's posts needs it. */
    @Transactional
    public void remove(SignedIn who, Password current) {
        if (!who.strong()) throw Refusal.conflict("identity.factor.show-first");
        if (who.capacities().stream().anyMatch(capacity -> capacity.post().needsSecondFactor()))
            throw Refusal.conflict("identity.factor.needed");
        proof.ofPassword(who, current);
        takeAway(who.account(), who.actor());
        sessions.endOthers(who);
    }

    /** For whoever lost everything: the link of an administrator and the password together, never one alone. */
    @Transactional
    public void removeByLink(Secret secret, Password password, Browser browser) {
        var link = links.open(secret);
        proof.ofPassword(Optional.of(link.account()), SignInName.of(link.signInName()), password, browser);
        links.use(secret, LinkPurpose.FACTOR_RESET);
        takeAway(link.account(), new Actor(link.account(), null, Post.LINK_HOLDER));
        sessions.endAll(link.account());
    }

    private void takeAway(AccountId account, Actor by) {
        factors.remove(account);
        recoveryCodes.remove(account);
        events.publishEvent(new SecondFactorRemoved(account, by, clock.instant()));
    }
}
