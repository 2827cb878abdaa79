package org.luoshi.projects;

import java.time.Clock;
import java.time.LocalDate;
import org.luoshi.identity.Secret;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.Refusal;
import org.luoshi.rules.Policies;
import org.luoshi.web.LinkKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asking the receiving side to confirm a day of help: a link that works without an account. */
@Service
public class Asking {

    private static final String PURPOSE = "confirmation";

    private final Projects projects;
    private final Activities activities;
    private final Confirmations confirmations;
    private final Policies policies;
    private final LinkKey links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Asking(
            Projects projects,
            Activities activities,
            Confirmations confirmations,
            Policies policies,
            LinkKey links,
            ApplicationEventPublisher events,
            Clock clock) {
        this.projects = projects;
        this.activities = activities;
        this.confirmations = confirmations;
        this.policies = policies;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /** Makes a link; one that was made before and not used ends. */
    @Transactional
    public ConfirmationId ask(ActivityId id, Actor by) {
        var activity = activities.findLockedById(id).orElseThrow(Refusal::missing);
        var project = projects.findLockedById(activity.project()).orElseThrow(Refusal::missing);
        Access.check(by, Access.Act.RECORD, project.standing());
        if (activity.status() != ActivityStatus.RECORDED)
            throw Refusal.conflict("projects.activity.is." + activity.status().name());
        var now = clock.instant();
        for (var earlier : confirmations.findByActivity(id)) {
            earlier.revoke(now);
            confirmations.save(earlier);
        }
        var confirmation = ConfirmationId.next();
        var policy = policies.version(ConfirmationPolicy.class, LocalDate.now(clock));
        var expires = policy.values().expires(now);
        confirmations.save(Confirmation.sent(
                confirmation, secret(confirmation), id, project.parties().recipient(), now, expires));
        events.publishEvent(new ConfirmationAsked(id, confirmation, expires, policy, by, now));
        return confirmation;
    }

    /** The secret of a link, for showing it again to the member who asked. */
    public Secret secret(ConfirmationId id) {
        return links.of(PURPOSE, id);
    }
}
