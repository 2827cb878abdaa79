package org.luoshi.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.Luoshi;
import org.luoshi.LuoshiTest;
import org.luoshi.TestDatabase;
import org.luoshi.database.backup.Backup;
import org.luoshi.database.backup.Restore;

@Tag("slow")
@LuoshiTest
class WholeApplicationTests {

    private static final String COUNTS = """
            select format('%I.%I', schemaname, tablename),
                   (xpath('/row/c/text()', query_to_xml(
                       format('select count(*) c, md5(string_agg(t::text, '''' order by t::text)) from %I.%I t',
                              schemaname, tablename), false, true, '')))[1]::text
              from pg_tables
             where schemaname not in ('pg_catalog', 'information_schema')
               and tablename not like 'flyway%'
            """;

    @TempDir
    Path folder;

    @Test
    void itsTablesFilesAndKeysComeBackInANewHome() throws Exception {
        Home from = new Home(TestDatabase.home());
        Home to = new Home(folder.resolve("home"));
        Path file = folder.resolve("luoshi.backup");
        Map<String, String> before = counts(TestDatabase.owner());
        new Backup(TestDatabase.owner(), from, Clock.systemUTC()).writeTo(file);
        try (EmbeddedPostgres server = EmbeddedPostgres.start(to)) {
            Settings settings = Settings.from(Map.of("LUOSHI_HOME", to.path().toString()));
            Restore.Migrations migrations =
                    () -> MigrationRun.migrate(Luoshi.class, settings.forSpring(server.login()));
            new Restore(server.login(), to, migrations).readFrom(file);
            assertThat(counts(server.login())).isEqualTo(before).isNotEmpty();
        }
        assertThat(Files.exists(to.keys())).isEqualTo(Files.exists(from.keys()));
    }

    private static Map<String, String> counts(Login login) throws Exception {
        Map<String, String> counts = new TreeMap<>();
        try (Connection connection = login.open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(COUNTS)) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getString(2));
            }
        }
        return counts;
    }
}
