package org.luoshi.directives;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.luoshi.kernel.ClauseRef;
import org.luoshi.kernel.DocumentRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The collection 文件所载: every fact that the five documents state, with its source. */
@Component
public class StatedFacts {

    private final JdbcClient db;

    StatedFacts(JdbcClient db) {
        this.db = db;
    }

    public List<StatedFact> list() {
        return select("true");
    }

    public List<StatedFact> about(StatedFact.Kind kind) {
        return select("f.kind = ?", kind.name());
    }

    public List<StatedFact> in(DocumentRef document) {
        return select("f.id in (select fact from directives.stated_fact_source where document = ?)", document.code());
    }

    public List<StatedFact> in(ClauseRef clause) {
        return select(
                "f.id in (select fact from directives.stated_fact_source where document = ? and path = ?)",
                clause.document().code(),
                clause.path());
    }

    private List<StatedFact> select(String condition, Object... params) {
        return db.sql("""
                        select f.id, f.kind, f.subject, f.statement, f.quantity_note, f.note,
                               array(select s.document || ' ' || s.path
                                       from directives.stated_fact_source s
                                      where s.fact = f.id
                                      order by s.position) as sources
                          from directives.stated_fact f
                         where %s
                         order by f.position""".formatted(condition))
                .params(params)
                .query((row, number) -> fact(row))
                .list();
    }

    private static StatedFact fact(ResultSet row) throws SQLException {
        var sources = (String[]) row.getArray("sources").getArray();
        return new StatedFact(
                row.getString("id"),
                StatedFact.Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("statement"),
                row.getString("quantity_note"),
                row.getString("note"),
                Arrays.stream(sources).map(ClauseRef::valueOf).toList());
    }
}
