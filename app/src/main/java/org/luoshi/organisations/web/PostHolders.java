package org.luoshi.organisations.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who holds which post in an organisation today. Personal: only for those who keep accounts or the daily work. */
@Repository
public class PostHolders {

    private final JdbcClient db;
    private final Clock clock;

    PostHolders(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** One person in one post. Public only because templates are compiled in their own package. */
    public record Holder(String displayName, Post post) {}

    List<Holder> of(OrganisationId id) {
        return db.sql("""
                        select g.display_name, g.post
                          from identity.assignment_v1 g
                         where g.organisation = :id and g.valid @> cast(:today as date)
                         order by g.post, g.display_name""")
                .param("id", id.value())
                .param("today", LocalDate.now(clock))
                .query(Holder.class)
                .list();
    }
}
