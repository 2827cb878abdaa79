package org.luoshi.database.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.database.DatabaseUnavailable;
import org.luoshi.database.EmbeddedPostgres;
import org.luoshi.database.Home;
import org.luoshi.database.Login;
import org.luoshi.database.UnusableInput;

@Tag("slow")
class BackupTests {

    private static final String SCHEMA = """
            create table flyway_schema_history (script text, checksum int, version text, type text, success boolean);
            insert into flyway_schema_history values ('V1__all.sql', 17, '1', 'SQL', true);
            create schema work;
            create table work.task (
                id int generated always as identity primary key,
                leader int,
                words text not null,
                size int generated always as (length(words)) stored,
                seal bytea);
            create table work.person (id int primary key, "First Task" int not null references work.task);
            alter table work.task add foreign key (leader) references work.person;
            create view work.task_v1 as select id, words from work.task;
            create materialized view work.total as select count(*) as tasks from work.task;
            create function work.forbid() returns trigger language plpgsql as 'begin raise exception ''never''; end';
            """;

    // The rows of a migration come back from the backup, not twice.
    private static final String SEED = "insert into work.task (words) values ('由迁移写入');";
    private static final String TRIGGER =
            "create trigger only_by_application before insert on work.task for each row execute function work.forbid();";
    private static final String ROWS = """
            insert into work.task (words, seal) values (E'落实\\t制表\\n换行\\\\N', '\\x00ff10'), ('', null);
            insert into work.person values (7, 1), (8, 2);
            update work.task set leader = 7;
            delete from work.task where words = '' and id not in (select "First Task" from work.person);
            refresh materialized view work.total;
            """;

    @TempDir
    static Path homes;

    private static EmbeddedPostgres source;
    private static EmbeddedPostgres target;
    private static Home from;
    private static Home to;

    @TempDir
    Path folder;

    private Path file;

    @BeforeAll
    static void oneFilledHomeAndOneEmpty() throws Exception {
        from = new Home(homes.resolve("from"));
        to = new Home(homes.resolve("to"));
        source = EmbeddedPostgres.start(from);
        target = EmbeddedPostgres.start(to);
        execute(source.login(), SCHEMA + SEED + ROWS + TRIGGER);
        Files.createDirectories(from.files().resolve("ab"));
        Files.writeString(from.files().resolve("ab/abcd"), "一张照片");
        Files.createDirectories(from.keys());
        Files.writeString(from.keys().resolve("k1.key"), "secret");
    }

    @AfterAll
    static void stop() {
        source.close();
        target.close();
    }

    @BeforeEach
    void nothingInTheTarget() throws Exception {
        file = folder.resolve("luoshi.backup");
        execute(target.login(), "drop schema if exists work cascade; drop table if exists flyway_schema_history");
        new HomeFiles(to).clear();
    }

    @Test
    void aBackupBeginsWhenNoFileIsBeingRemoved() throws Exception {
        try (var removing = source.login().open();
                var statement = removing.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('files.removing'))");
            var backup = CompletableFuture.runAsync(
                    () -> assertThatCode(this::backUp).doesNotThrowAnyException());
            assertThatThrownBy(() -> backup.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);

            statement.execute("select pg_advisory_unlock(hashtext('files.removing'))");
            backup.get();
        }
    }

    @Test
    void everythingComesBackAsItWas() throws Exception {
        backUp();
        restore();
        assertThat(content(target.login())).isEqualTo(content(source.login())).hasSize(2);
        assertThat(to.files().resolve("ab/abcd")).hasContent("一张照片");
        assertThat(to.keys().resolve("k1.key")).hasContent("secret");
        assertThat(permissions(to.keys().resolve("k1.key"))).isEqualTo("rw-------");
    }

    @Test
    void afterwardsRulesHoldAndNumbersGoOn() throws Exception {
        backUp();
        restore();
        assertThat(ask(target.login(), "select tasks from work.total")).isEqualTo("2");
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> execute(target.login(), "insert into work.person values (9, 999)"))
                .withMessageContaining("foreign key");
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> execute(target.login(), "insert into work.task (words) values ('x')"))
                .withMessageContaining("never");
        execute(target.login(), "drop trigger only_by_application on work.task");
        assertThat(ask(target.login(), "insert into work.task (words) values ('next') returning id"))
                .isEqualTo("5"); // the refused row took a number too
    }

    @Test
    void theArchiveIsOnlyForItsOwnerAndNeverOverwrites() throws Exception {
        backUp();
        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThatExceptionOfType(UnusableInput.class).isThrownBy(this::backUp).withMessageContaining("exists already");
    }

    @Test
    void anAlteredArchiveIsRefusedBeforeAnythingChanges() throws Exception {
        backUp();
        for (String entry : new String[] {"data/work.task.copy", "files/ab/abcd", "keys/k1.key"}) {
            Path altered = alter(entry);
            assertThatExceptionOfType(UnusableInput.class)
                    .isThrownBy(() -> restoring().readFrom(altered))
                    .withMessageContaining("altered or damaged at " + entry);
        }
        assertThatExceptionOfType(UnusableInput.class)
                .isThrownBy(() -> restoring().readFrom(Files.writeString(folder.resolve("note"), "hello")))
                .withMessageContaining("is no backup of Luoshi");
        assertThat(ask(target.login(), "select count(*) from pg_namespace where nspname = 'work'"))
                .isEqualTo("0");
        assertThat(to.files()).doesNotExist();
    }

    @Test
    void aFilledDatabaseOrHomeIsNotTouched() throws Exception {
        backUp();
        restore();
        assertThatExceptionOfType(UnusableInput.class).isThrownBy(this::restore).withMessageContaining("not empty");
        assertThat(content(target.login())).isEqualTo(content(source.login()));
    }

    @Test
    void aRestoreThatFailsLeavesNothingAndCanBeRepeated() throws Exception {
        backUp();
        Restore.Migrations otherRelease = () -> execute(target.login(), SCHEMA.replace("17", "18"));
        assertThatExceptionOfType(UnusableInput.class)
                .isThrownBy(() -> new Restore(target.login(), to, otherRelease).readFrom(file))
                .withMessageContaining("another release");
        assertThat(to.files()).doesNotExist();
        restore();
        assertThat(content(target.login())).isEqualTo(content(source.login()));
    }

    @Test
    void aRestoreThatWasKilledIsToldAndRepeated() throws Exception {
        backUp();
        execute(target.login(), "create schema luoshi_restore;" + SCHEMA + SEED);
        Files.createDirectories(to.files().resolve("ab"));
        Files.writeString(to.files().resolve("ab/abcd"), "half");
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> Restore.refuseUnfinished(target.login()))
                .withMessageContaining("run the restore again");
        restore();
        Restore.refuseUnfinished(target.login());
        assertThat(content(target.login())).isEqualTo(content(source.login()));
        assertThat(to.files().resolve("ab/abcd")).hasContent("一张照片");
    }

    private void backUp() throws Exception {
        new Backup(source.login(), from, Clock.systemUTC()).writeTo(file);
    }

    private void restore() throws Exception {
        restoring().readFrom(file);
    }

    private Restore restoring() throws Exception {
        return new Restore(target.login(), to, () -> execute(target.login(), SCHEMA + SEED + TRIGGER));
    }

    private Path alter(String entry) throws Exception {
        Path altered = Files.createTempFile(folder, "altered", ".backup");
        try (ZipFile zip = new ZipFile(file.toFile());
                OutputStream out = Files.newOutputStream(altered);
                ZipOutputStream copy = new ZipOutputStream(out)) {
            for (ZipEntry each : zip.stream().toList()) {
                copy.putNextEntry(new ZipEntry(each.getName()));
                zip.getInputStream(each).transferTo(copy);
                if (each.getName().equals(entry)) {
                    copy.write('x');
                }
                copy.closeEntry();
            }
        }
        return altered;
    }

    /** Every row of every table, as text. */
    static Map<String, String> content(Login login) throws Exception {
        Map<String, String> content = new TreeMap<>();
        try (Connection connection = login.open()) {
            Catalog catalog = new Catalog(connection);
            for (var table : catalog.tables()) {
                String rows = "select string_agg(t::text, '|' order by t::text) from " + table.name() + " t";
                content.put(table.name(), String.valueOf(catalog.list(rows, row -> row.getString(1))));
            }
        }
        return content;
    }

    private static void execute(Login login, String sql) throws DatabaseUnavailable {
        try (Connection connection = login.open()) {
            new Catalog(connection).execute(sql);
        } catch (SQLException e) {
            throw new DatabaseUnavailable(e.getMessage());
        }
    }

    private static String ask(Login login, String sql) throws Exception {
        try (Connection connection = login.open()) {
            return new Catalog(connection).list(sql, row -> row.getString(1)).get(0);
        }
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
