package org.luoshi.projects;

import java.time.Clock;
import java.time.LocalDate;
import org.luoshi.identity.Secret;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.rules.Policies;
import org.luoshi.web.LinkKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The links that ask about a day of help; at most one of them is open. */
@Component
class ConfirmationLinks {

    private static final String PURPOSE = "confirmation";

    private final Confirmations confirmations;
    private final Policies policies;
    private final LinkKey key;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConfirmationLinks(
            Confirmations confirmations,
            Policies policies,
            LinkKey key,
            ApplicationEventPublisher events,
            Clock clock) {
        this.confirmations = confirmations;
        this.policies = policies;
        this.key = key;
        this.events = events;
        this.clock = clock;
    }

    /** Makes a link; one that was made before and not used ends. */
    ConfirmationId make(ActivityId activity, OrganisationId to, Actor by) {
        end(activity);
        var id = ConfirmationId.next();
        var now = clock.instant();
        var policy = policies.version(ConfirmationPolicy.class, LocalDate.now(clock));
        var expires = policy.values().expires(now);
        confirmations.save(Confirmation.sent(id, secret(id), activity, to, now, expires));
        events.publishEvent(new ConfirmationAsked(activity, id, expires, policy, by, now));
        return id;
    }

    void end(ActivityId activity) {
        for (var earlier : confirmations.findLockedByActivity(activity)) {
            earlier.revoke(clock.instant());
            confirmations.save(earlier);
        }
    }

    Secret secret(ConfirmationId id) {
        return key.of(PURPOSE, id);
    }
}
