package org.luoshi.directives;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.luoshi.kernel.DocumentRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All documents: the five that the product answers to, then those that they cite. */
@Component
public class Documents {

    private static final String SELECT = """
            select code, number, title, issuer, issued_on, kind, adopted_by, status, binding, tag, source_note
              from directives.document_v1
            """;

    private final JdbcClient db;

    Documents(JdbcClient db) {
        this.db = db;
    }

    public List<Document> list() {
        return db.sql(SELECT + "order by position")
                .query((row, number) -> document(row))
                .list();
    }

    public Optional<Document> find(DocumentRef document) {
        return db.sql(SELECT + "where code = :code")
                .param("code", document.code())
                .query((row, number) -> document(row))
                .optional();
    }

    private static Document document(ResultSet row) throws SQLException {
        return new Document(
                new DocumentRef(row.getString("code")),
                row.getString("number"),
                row.getString("title"),
                row.getString("issuer"),
                row.getObject("issued_on", LocalDate.class),
                Document.Kind.valueOf(row.getString("kind")),
                row.getString("adopted_by"),
                Document.Status.valueOf(row.getString("status")),
                Document.Binding.valueOf(row.getString("binding")),
                row.getString("tag"),
                row.getString("source_note"));
    }
}
