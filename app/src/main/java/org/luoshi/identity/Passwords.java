package org.luoshi.identity;

import java.time.Clock;
import org.luoshi.identity.AccountEvent.PasswordChanged;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.Post;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes passwords. Whoever was signed in with the old one elsewhere is signed out. */
@Component
public class Passwords {

    private final Accounts accounts;
    private final Credentials credentials;
    private final Sessions sessions;
    private final Links links;
    private final Proof proof;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Passwords(
            Accounts accounts,
            Credentials credentials,
            Sessions sessions,
            Links links,
            Proof proof,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.sessions = sessions;
        this.links = links;
        this.proof = proof;
        this.events = events;
        this.clock = clock;
    }

    /** Sets another password; the browser at hand stays signed in. */
    @Transactional
    public void change(SignedIn who, Password current, Password wanted) {
        proof.ofPassword(who, current);
        credentials.set(accounts.get(who.account()), wanted);
        sessions.endOthers(who);
        events.publishEvent(new PasswordChanged(who.account(), who.actor(), clock.instant()));
    }

    /** Sets another password for whoever holds the link. The second factor stays as it is, and nobody is signed in by it. */
    @Transactional
    public void reset(Secret link, Password wanted) {
        var account = accounts.get(links.use(link, LinkPurpose.PASSWORD_RESET).account());
        credentials.set(account, wanted);
        sessions.endAll(account.id());
        var holder = new Actor(account.id(), null, Post.LINK_HOLDER);
        events.publishEvent(new PasswordChanged(account.id(), holder, clock.instant()));
    }
}
