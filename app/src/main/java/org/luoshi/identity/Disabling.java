package org.luoshi.identity;

import java.time.Clock;
import org.luoshi.identity.AccountEvent.AccountDisabled;
import org.luoshi.identity.AccountEvent.AccountEnabled;
import org.luoshi.kernel.AccountId;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shuts accounts and opens them again. */
@Component
public class Disabling {

    private final Accounts accounts;
    private final Assignments assignments;
    private final Credentials credentials;
    private final Entrance entrance;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Disabling(
            Accounts accounts,
            Assignments assignments,
            Credentials credentials,
            Entrance entrance,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.assignments = assignments;
        this.credentials = credentials;
        this.entrance = entrance;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void disable(AccountId id, Actor by) {
        if (id.equals(by.account())) throw Refusal.conflict("identity.account.own");
        var account = accounts.get(id);
        if (assignments.administers(id) && !assignments.administratorBeside(id))
            throw Refusal.conflict("identity.administrator.last");
        account.disable();
        accounts.save(account);
        entrance.shut(id, by);
        events.publishEvent(new AccountDisabled(id, by, clock.instant()));
    }

    @Transactional
    public void enable(AccountId id, Actor by) {
        var account = accounts.get(id);
        account.enable(credentials.exist(id));
        accounts.save(account);
        events.publishEvent(new AccountEnabled(id, by, clock.instant()));
    }
}
