package org.luoshi.projects;

import java.time.Clock;
import java.time.Duration;
import org.luoshi.identity.Secret;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.rules.Policies;
import org.luoshi.web.LinkKey;
import org.springframework.stereotype.Component;

/** The links that ask about a day of help; at most one of them is open. */
@Component
class ConfirmationLinks {

    private static final String PURPOSE = "confirmation";

    private final Confirmations confirmations;
    private final Policies policies;
    private final LinkKey key;
    private final Clock clock;

    ConfirmationLinks(Confirmations confirmations, Policies policies, LinkKey key, Clock clock) {
        this.confirmations = confirmations;
        this.policies = policies;
        this.key = key;
        this.clock = clock;
    }

    /** Makes a link; one that was made before and not used ends. */
    ConfirmationId make(ActivityId activity, OrganisationId to) {
        end(activity);
        var id = ConfirmationId.next();
        var now = clock.instant();
        var expires = now.plus(
                Duration.ofDays(policies.inForce(ConfirmationPolicy.class).linkDays()));
        confirmations.save(Confirmation.sent(id, secret(id), activity, to, now, expires));
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
