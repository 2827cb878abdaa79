package org.luoshi.identity;

import org.luoshi.kernel.AccountId;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Post;

/** One way in which a person may act today. */
public record Capacity(AssignmentId id, OrganisationId organisation, Post post) {

    Actor of(AccountId account) {
        return new Actor(account, organisation, post);
    }
}
