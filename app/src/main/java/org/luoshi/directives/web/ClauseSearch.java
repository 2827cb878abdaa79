package org.luoshi.directives.web;

import java.util.List;
import java.util.Locale;
import org.luoshi.directives.ClauseText;
import org.luoshi.directives.Clauses;
import org.luoshi.kernel.Reader;
import org.luoshi.web.Searchable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Clauses in the search box: by their tag, heading and words. They are everybody's to read. */
@Component
@Order(40)
class ClauseSearch implements Searchable {

    private final Clauses clauses;

    ClauseSearch(Clauses clauses) {
        this.clauses = clauses;
    }

    @Override
    public String key() {
        return "directives.menu";
    }

    @Override
    public List<Hit> search(String query, Reader reader, int limit) {
        return clauses.containing(List.of(query.toLowerCase(Locale.ROOT).split("\\s+"))).stream()
                .limit(limit)
                .map(ClauseSearch::hit)
                .toList();
    }

    private static Hit hit(ClauseText clause) {
        var document = clause.ref().document();
        var kind = clause.quotation() ? "directives.clause" : "directives.summary";
        return new Hit(
                clause.heading(),
                kind,
                clause.label(),
                "/documents/" + document + "#" + clause.ref().path());
    }
}
