package org.luoshi.directives;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luoshi.kernel.ClauseRef;
import org.luoshi.kernel.DocumentRef;
import org.luoshi.web.ClauseLabels;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All clauses, in the order of their documents. Kept in memory: they change only with a release. */
@Component
public class Clauses implements ClauseLabels {

    private final Map<ClauseRef, ClauseText> clauses;

    Clauses(JdbcClient db) {
        this.clauses = db
                .sql("""
                        select c.document, c.path, c.label, c.heading, c.text, c.quotation
                          from directives.clause_v1 c
                          join directives.document_v1 d on d.code = c.document
                         order by d.position, c.position""")
                .query((row, number) -> new ClauseText(
                        new ClauseRef(new DocumentRef(row.getString("document")), row.getString("path")),
                        row.getString("label"),
                        row.getString("heading"),
                        row.getString("text"),
                        row.getBoolean("quotation")))
                .list()
                .stream()
                .collect(toMap(ClauseText::ref, clause -> clause, (one, other) -> one, LinkedHashMap::new));
    }

    public boolean exists(ClauseRef clause) {
        return clauses.containsKey(clause);
    }

    public Optional<ClauseText> find(ClauseRef clause) {
        return Optional.ofNullable(clauses.get(clause));
    }

    public List<ClauseText> of(DocumentRef document) {
        return clauses.values().stream()
                .filter(clause -> clause.ref().document().equals(document))
                .toList();
    }

    /** Those whose tag, heading or text has each of the words, in lower case. */
    public List<ClauseText> containing(Collection<String> words) {
        return clauses.values().stream()
                .filter(clause -> words.stream().allMatch(clause.searched()::contains))
                .toList();
    }

    /** The short tag; a clause that is not in the collection is shown as it was written. */
    @Override
    public String label(ClauseRef clause) {
        return find(clause).map(ClauseText::label).orElseGet(clause::toString);
    }
}
