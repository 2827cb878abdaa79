package org.luoshi.database.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.luoshi.database.UnusableInput;
import org.postgresql.PGConnection;

/** Puts the rows of an archive into freshly migrated tables, inside the caller's transaction; needs no superuser. */
final class Loading {

    private final Connection connection;
    private final Catalog catalog;
    private final Archive archive;

    Loading(Connection connection, Archive archive) {
        this.connection = connection;
        this.catalog = new Catalog(connection);
        this.archive = archive;
    }

    void run() throws SQLException, IOException, UnusableInput {
        List<Catalog.Table> tables = catalog.tables();
        refuseOtherSchema(tables);
        List<String> references = references();
        List<String> enabling = triggers("enable");
        execute(triggers("disable"));
        // References are checked when all rows are there, so the order of the tables does not matter.
        execute(references.stream()
                .map(r -> r + " deferrable initially deferred")
                .toList());
        catalog.execute("truncate " + tables.stream().map(Catalog.Table::name).collect(Collectors.joining(", ")));
        for (var table : archive.manifest().tables()) {
            copy(table);
        }
        for (var sequence : archive.manifest().sequences()) {
            set(sequence);
        }
        catalog.execute("set constraints all immediate");
        execute(references.stream().map(r -> r + " not deferrable").toList());
        execute(enabling);
        for (String view : catalog.materialisedViews()) {
            catalog.execute("refresh materialized view " + view);
        }
    }

    private void refuseOtherSchema(List<Catalog.Table> tables) throws SQLException, UnusableInput {
        var recorded = archive.manifest().tables().stream()
                .map(t -> new Catalog.Table(t.table(), t.columns()))
                .toList();
        if (!archive.manifest().migrations().equals(catalog.migrations()) || !recorded.equals(tables)) {
            throw new UnusableInput(
                    "The backup is of another release; restore it with the release that made it, then upgrade");
        }
        for (var sequence : archive.manifest().sequences()) {
            if (catalog.sequences().stream().noneMatch(s -> s.sequence().equals(sequence.sequence()))) {
                throw new UnusableInput("The backup names the sequence " + sequence.sequence() + ", unknown here");
            }
        }
    }

    private void copy(Manifest.TableEntry table) throws SQLException, IOException {
        String sql = "copy %s (%s) from stdin".formatted(table.table(), table.columns());
        try (InputStream in = archive.read(table.entry())) {
            long rows = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, in);
            if (rows != table.rows()) {
                throw new SQLException("%s took %d of %d rows".formatted(table.table(), rows, table.rows()));
            }
        }
    }

    private void set(Manifest.SequenceEntry sequence) throws SQLException {
        try (var statement = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
            statement.setString(1, sequence.sequence());
            statement.setLong(2, sequence.last());
            statement.setBoolean(3, sequence.used());
            statement.executeQuery().close();
        }
    }

    private List<String> references() throws SQLException {
        return catalog.list("""
                select format('alter table %s alter constraint %I', conrelid::regclass, conname)
                  from pg_constraint
                 where contype = 'f' and not condeferrable and conparentid = 0
                """, row -> row.getString(1));
    }

    private List<String> triggers(String act) throws SQLException {
        return catalog.list("""
                select format('alter table %%s %s trigger %%I', tgrelid::regclass, tgname)
                  from pg_trigger
                 where not tgisinternal and tgenabled = 'O' and tgparentid = 0
                """.formatted(act), row -> row.getString(1));
    }

    private void execute(List<String> statements) throws SQLException {
        for (String statement : statements) {
            catalog.execute(statement);
        }
    }
}
