package org.luoshi.database.backup;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.luoshi.database.DatabaseUnavailable;
import org.luoshi.database.Home;
import org.luoshi.database.Login;
import org.luoshi.database.UnusableInput;
import org.postgresql.PGConnection;

/** Copies the database of one moment, the files and the keys into one archive, while the application may be running. */
public final class Backup {

    private final Login owner;
    private final Home home;
    private final Clock clock;

    public Backup(Login owner, Home home, Clock clock) {
        this.owner = owner;
        this.home = home;
        this.clock = clock;
    }

    /** @return what was backed up, in one line */
    public String writeTo(Path file) throws UnusableInput, DatabaseUnavailable {
        if (Files.exists(file)) {
            throw new UnusableInput(file + " exists already; choose another name");
        }
        try (ArchiveWriter archive = new ArchiveWriter(file);
                Connection connection = owner.open()) {
            Manifest manifest = copy(connection, archive);
            archive.finish(manifest);
            return "Backed up %d tables with %d rows and %d files to %s"
                    .formatted(
                            manifest.tables().size(),
                            manifest.rows(),
                            manifest.files().size(),
                            file);
        } catch (NoSuchFileException e) {
            throw new UnusableInput("There is no folder for " + file);
        } catch (FileAlreadyExistsException e) {
            throw new UnusableInput(file + " is being written by another backup");
        } catch (Exception e) {
            throw new DatabaseUnavailable("The backup failed and left no file: " + e.getMessage());
        }
    }

    private Manifest copy(Connection connection, ArchiveWriter archive) throws Exception {
        stopRemovals(connection);
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        Catalog catalog = new Catalog(connection);
        catalog.execute("set local row_security = off"); // an owner who may not see every row fails loudly
        catalog.execute("set local idle_in_transaction_session_timeout = 0"); // files may take their time
        List<String> migrations = catalog.migrations();
        if (migrations.isEmpty()) {
            throw new SQLException("the database holds no installation of Luoshi");
        }
        List<Manifest.TableEntry> tables = new ArrayList<>();
        for (Catalog.Table table : catalog.tables()) {
            tables.add(copyTable(connection, archive, table));
        }
        List<Manifest.SequenceEntry> sequences = catalog.sequences();
        connection.commit();
        // After the rows: a file is stored before the row that names it, so none is missing.
        List<Manifest.FileEntry> files = new ArrayList<>(copyFiles(home.files(), archive));
        files.addAll(copyFiles(home.keys(), archive));
        String made = clock.instant().toString();
        return new Manifest(Manifest.FORMAT, made, migrations, tables, sequences, files);
    }

    /** Until the connection ends, so that no file is removed that the rows still name; {@code files.FileSweep} asks for it. */
    private static void stopRemovals(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock_shared(hashtext('files.removing'))");
        }
    }

    private static Manifest.TableEntry copyTable(Connection connection, ArchiveWriter archive, Catalog.Table table)
            throws Exception {
        String entry = "data/" + table.name() + ".copy";
        String sql = "copy %s (%s) to stdout".formatted(table.name(), table.columns());
        long[] rows = new long[1];
        var copying = connection.unwrap(PGConnection.class).getCopyAPI();
        String sha256 = archive.add(entry, out -> rows[0] = copying.copyOut(sql, out));
        return new Manifest.TableEntry(entry, table.name(), table.columns(), rows[0], sha256);
    }

    private List<Manifest.FileEntry> copyFiles(Path folder, ArchiveWriter archive) throws Exception {
        List<Manifest.FileEntry> entries = new ArrayList<>();
        for (Path file : filesIn(folder)) {
            String entry = home.path().relativize(file).toString();
            entries.add(new Manifest.FileEntry(entry, archive.add(entry, out -> Files.copy(file, out))));
        }
        return entries;
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
