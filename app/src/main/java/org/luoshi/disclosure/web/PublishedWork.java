package org.luoshi.disclosure.web;

import java.util.HashMap;
import java.util.Map;
import org.luoshi.directives.ServingWork;
import org.luoshi.kernel.ClauseRef;
import org.luoshi.kernel.DocumentRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells the readers of a document which published projects serve its clauses. */
@Repository
class PublishedWork implements ServingWork {

    private final JdbcClient db;

    PublishedWork(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<ClauseRef, Integer> of(DocumentRef document) {
        var counts = new HashMap<ClauseRef, Integer>();
        db.sql("""
                        select c.clause, count(*) as projects
                          from disclosure.publication p cross join unnest(p.clauses) c (clause)
                         where p.latest and starts_with(c.clause, ?) group by 1""").param(document.code() + " ").query(row -> {
            counts.put(ClauseRef.valueOf(row.getString("clause")), row.getInt("projects"));
        });
        return counts;
    }

    @Override
    public String address(ClauseRef clause) {
        return new PublicFilter(null, null, null, null, clause.toString(), null, null).at("/projects");
    }
}
