package org.luoshi.database.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.luoshi.database.DatabaseUnavailable;
import org.luoshi.database.Folders;
import org.luoshi.database.Home;
import org.luoshi.database.Login;
import org.luoshi.database.UnusableInput;

/**
 * Brings a backup into an empty database and home, all or nothing.
 *
 * <p>The schema {@code luoshi_restore} stands from the first change to the commit of the last row: whoever finds it knows that
 * a restore was cut off and may be cleared away.
 */
public final class Restore {

    /** Brings an empty database to the schema of this release. */
    public interface Migrations {
        void run() throws DatabaseUnavailable;
    }

    private final Login owner;
    private final Home home;
    private final Migrations migrations;

    public Restore(Login owner, Home home, Migrations migrations) {
        this.owner = owner;
        this.home = home;
        this.migrations = migrations;
    }

    /** Keeps the application from starting on a database that was restored by half. */
    public static void refuseUnfinished(Login owner) throws DatabaseUnavailable {
        try (Connection connection = owner.open()) {
            if (new Catalog(connection).isUnfinished()) {
                throw new DatabaseUnavailable("A restore into this database was cut off; run the restore again first");
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable("The database does not answer: " + e.getMessage());
        }
    }

    /** @return what was restored, in one line */
    public String readFrom(Path file) throws UnusableInput, DatabaseUnavailable {
        try (Archive archive = Archive.open(file)) {
            begin();
            boolean done = false;
            try {
                migrations.run();
                fill(archive);
                done = true;
            } finally {
                if (!done) {
                    undo();
                }
            }
            Manifest manifest = archive.manifest();
            return "Restored %d tables with %d rows and %d files, as of %s"
                    .formatted(
                            manifest.tables().size(),
                            manifest.rows(),
                            manifest.files().size(),
                            manifest.made());
        } catch (SQLException | IOException e) {
            throw new DatabaseUnavailable("The restore failed and was undone: " + e.getMessage());
        }
    }

    private void begin() throws SQLException, IOException, UnusableInput {
        try (Connection connection = owner.open()) {
            Catalog catalog = new Catalog(connection);
            if (catalog.isUnfinished()) {
                undo();
            }
            if (!catalog.isEmpty()) {
                throw new UnusableInput("The database is not empty; restore only into a new one");
            }
            if (!Folders.isEmpty(home.files()) || !Folders.isEmpty(home.keys())) {
                throw new UnusableInput(home.path() + " already holds files or keys; restore only into a new home");
            }
            catalog.execute("create schema " + Catalog.UNFINISHED);
        }
    }

    private void fill(Archive archive) throws SQLException, IOException, UnusableInput {
        try (Connection connection = owner.open()) {
            connection.setAutoCommit(false);
            new Loading(connection, archive).run();
            new HomeFiles(home).put(archive);
            new Catalog(connection).execute("drop schema " + Catalog.UNFINISHED);
            connection.commit();
        }
    }

    private void undo() throws SQLException, IOException {
        new HomeFiles(home).clear();
        try (Connection connection = owner.open()) {
            connection.setAutoCommit(false);
            new Catalog(connection).execute(CLEAR);
            connection.commit();
        }
    }

    // Only called while luoshi_restore stands, so everything in sight was made by the restore.
    private static final String CLEAR = """
            do $$
            declare
                thing text;
            begin
                for thing in
                    select format('schema %I', nspname) from pg_namespace
                     where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public')
                    union all
                    select format(case c.relkind when 'v' then 'view' when 'm' then 'materialized view'
                                       when 'S' then 'sequence' else 'table' end || ' if exists public.%I', c.relname)
                      from pg_class c
                     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
                       and not exists (select from pg_depend d where d.objid = c.oid and d.deptype in ('e', 'i', 'a'))
                loop
                    execute 'drop ' || thing || ' cascade';
                end loop;
            end $$
            """;
}
