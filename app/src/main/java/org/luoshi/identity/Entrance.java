package org.luoshi.identity;

import java.time.Clock;
import org.luoshi.identity.AccountEvent.PersonSignedIn;
import org.luoshi.identity.AccountEvent.PersonSignedOut;
import org.luoshi.identity.AccountEvent.RecoveryCodeUsed;
import org.luoshi.identity.AccountEvent.SessionsEnded;
import org.luoshi.identity.AccountEvent.SignInFailed;
import org.luoshi.kernel.AccountId;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Begins sessions, and keeps in the trail who came in and who was turned away. */
@Component
class Entrance {

    private final Sessions sessions;
    private final Assignments assignments;
    private final Factors factors;
    private final Links links;
    private final ApiKeys keys;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Entrance(
            Sessions sessions,
            Assignments assignments,
            Factors factors,
            Links links,
            ApiKeys keys,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sessions = sessions;
        this.assignments = assignments;
        this.factors = factors;
        this.links = links;
        this.keys = keys;
        this.events = events;
        this.clock = clock;
    }

    /** Lets someone in who showed a password; how far, depends on the second factor that the posts need or the person has. */
    @Transactional
    public SigningIn.Begun withPassword(AccountId account, String device) {
        var has = factors.confirmed(account);
        var needs = assignments.today(account).stream()
                .anyMatch(capacity -> capacity.post().needsSecondFactor());
        var secret = begin(account, false, !has && !needs, device);
        if (has) return new SigningIn.Begun(secret, SigningIn.Next.CODE);
        return new SigningIn.Begun(secret, needs ? SigningIn.Next.SET_UP : SigningIn.Next.NOTHING);
    }

    /** Lets someone in as far as their posts reach. */
    @Transactional
    public SigningIn.Begun fully(AccountId account, String device) {
        return new SigningIn.Begun(begin(account, true, true, device), SigningIn.Next.NOTHING);
    }

    private Secret begin(AccountId account, boolean strong, boolean settled, String device) {
        var capacities = assignments.today(account);
        if (capacities.isEmpty()) throw Refusal.forbidden("identity.sign-in.no-post");
        var session = SessionId.next();
        var secret = sessions.begin(session, account, strong, settled, device);
        var actor = capacities.get(0).of(account);
        events.publishEvent(new PersonSignedIn(account, session, strong, actor, clock.instant()));
        return secret;
    }

    /** Goes on under another secret once the second factor was shown. */
    @Transactional
    public Secret strengthened(SignedIn who) {
        events.publishEvent(new PersonSignedIn(who.account(), who.session(), true, who.actor(), clock.instant()));
        return sessions.strengthen(who);
    }

    @Transactional
    public void recovered(SignedIn who) {
        events.publishEvent(new RecoveryCodeUsed(who.account(), who.actor(), clock.instant()));
    }

    @Transactional
    public void left(SignedIn who, SessionId session) {
        sessions.end(who.account(), session);
        events.publishEvent(new PersonSignedOut(who.account(), session, who.actor(), clock.instant()));
    }

    @Transactional
    public void leftElsewhere(SignedIn who) {
        sessions.endOthers(who);
        events.publishEvent(new SessionsEnded(who.account(), who.actor(), clock.instant()));
    }

    /** Nothing opens any more: every session, every link and every key of the person is over at once. */
    @Transactional
    public void shut(AccountId account, Actor by) {
        sessions.endAll(account);
        links.revokeAll(account, by);
        keys.revokeAll(account, by);
    }

    /** In a transaction of its own: the refusal that follows must not take the line out of the trail. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refused(AccountId account) {
        events.publishEvent(new SignInFailed(account, Actor.system(), clock.instant()));
    }
}
