package org.luoshi.identity;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.luoshi.identity.AccountEvent.PostEnded;
import org.luoshi.identity.AccountEvent.PostGiven;
import org.luoshi.kernel.AccountId;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives people posts and ends them. What someone may do changes with the very next request. */
@Component
public class Assigning {

    private final Accounts accounts;
    private final Assignments assignments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Assigning(Accounts accounts, Assignments assignments, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.assignments = assignments;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Gives a post in an organisation.
     *
     * @param to the first day on which the person no longer has it; null when the end is open
     */
    @Transactional
    public AssignmentId give(
            AccountId account,
            OrganisationId organisation,
            Post post,
            LocalDate from,
            @Nullable LocalDate to,
            Actor by) {
        if (!post.assignable()) throw Refusal.invalid("identity.post.not-assignable");
        if (to != null && !to.isAfter(from)) throw Refusal.invalid("identity.post.ends-before");
        accounts.get(account);
        if (assignments.overlap(account, organisation, post, from, to)) throw Refusal.conflict("identity.post.already");
        var id = assignments.add(account, organisation, post, from, to);
        events.publishEvent(new PostGiven(account, id, organisation, post, from, to, by, clock.instant()));
        return id;
    }

    /**
     * Ends a post; one that has not begun is taken back.
     *
     * @param on the first day on which the person no longer has it, today at the earliest: what was done in a post stays
     *     done in it
     */
    @Transactional
    public void end(AccountId account, AssignmentId assignment, LocalDate on, Actor by) {
        var today = LocalDate.now(clock);
        if (on.isBefore(today)) throw Refusal.invalid("identity.post.past");
        var hadIt = assignments.administers(account);
        var ended = assignments.end(account, assignment, on) || assignments.withdraw(account, assignment, on);
        if (!ended) throw Refusal.missing();
        if (hadIt && !assignments.administratorBeside(null)) throw Refusal.conflict("identity.administrator.last");
        events.publishEvent(new PostEnded(account, assignment, on, by, clock.instant()));
    }
}
