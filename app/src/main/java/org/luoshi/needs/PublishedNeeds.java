package org.luoshi.needs;

import org.luoshi.kernel.OrganisationId;
import org.luoshi.places.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What other modules may know of a need. */
@Repository
public class PublishedNeeds {

    private final JdbcClient db;

    PublishedNeeds(JdbcClient db) {
        this.db = db;
    }

    /** The parts of a need that a project takes over when it begins. */
    public record NeedCard(
            NeedId id,
            String title,
            HelpKind kind,
            OrganisationId postedBy,
            OrganisationId verifier,
            DivisionCode township,
            String village) {}

    public NeedCard get(NeedId id) {
        return db.sql("select id, title, kind, posted_by, verifier, township, village from needs.need where id = ?")
                .param(id.value())
                .query(NeedCard.class)
                .single();
    }
}
