package org.luoshi.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.identity.Assigning;
import org.luoshi.identity.Inviting;
import org.luoshi.identity.Inviting.Invitation;
import org.luoshi.identity.Secret;
import org.luoshi.kernel.AccountId;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The demo's people: posts act, so nobody needs a personal name. Nobody has a password; one-time links let visitors in. */
@Component
class DemoPeople {

    private final Inviting inviting;
    private final Assigning assigning;
    private final JdbcClient db;
    private final Clock clock;
    private final Map<String, Actor> known = new HashMap<>();

    DemoPeople(Inviting inviting, Assigning assigning, JdbcClient db, Clock clock) {
        this.inviting = inviting;
        this.assigning = assigning;
        this.db = db;
        this.clock = clock;
    }

    /** Someone in a post, made when first asked for. */
    Actor someone(String signInName, String displayName, OrganisationId organisation, Post post) {
        return known.computeIfAbsent(signInName, name -> {
            var invited = inviting.invite(new Invitation(displayName, name, organisation, post), Actor.system());
            inviting.demonstrate(invited.account());
            return new Actor(invited.account(), organisation, post);
        });
    }

    /** A second post for someone, to be chosen in the header. */
    void alsoIn(Actor person, OrganisationId organisation, Post post) {
        if (person.account() == null) throw new IllegalArgumentException("nobody");
        assigning.give(person.account(), organisation, post, LocalDate.now(clock), null, Actor.system());
    }

    /** A fresh link by which a visitor becomes this person. */
    Optional<Secret> link(String signInName) {
        return db.sql("select id from identity.account where sign_in_name = ? and status = 'ACTIVE'")
                .param(signInName)
                .query(UUID.class)
                .optional()
                .map(id -> inviting.demonstrate(new AccountId(id)));
    }
}
