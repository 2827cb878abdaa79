package org.luoshi.kernel;

import java.util.List;
import java.util.function.Predicate;

/** A person reading: everything that any of the person's capacities may see. Acting is narrower, see {@link Actor}. */
public record Reader(AccountId account, List<Actor> capacities) {

    public boolean any(Predicate<Actor> rule) {
        return capacities.stream().anyMatch(rule);
    }

    public boolean holds(Post post) {
        return any(actor -> actor.is(post));
    }

    /** The organisations that the person acts for in one of these posts. */
    public List<OrganisationId> organisations(Post... posts) {
        return capacities.stream()
                .filter(actor -> List.of(posts).contains(actor.post()))
                .map(Actor::organisation)
                .toList();
    }
}
