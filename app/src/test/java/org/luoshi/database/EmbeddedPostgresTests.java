package org.luoshi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@Tag("slow")
class EmbeddedPostgresTests {

    private Home home;

    @BeforeEach
    void aFreshHome() throws Exception {
        home = new Home(Files.createTempDirectory(Path.of("target").toAbsolutePath(), "postgres-"));
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        assertThat(new ServerProcesses(home.data()).postmaster()).isEmpty();
        Folders.delete(home.path());
    }

    @Test
    void itIsDurableAndKnowsDamage() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(home)) {
            for (String setting : new String[] {"fsync", "data_checksums", "full_page_writes", "synchronous_commit"}) {
                assertThat(ask(server, "show " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void theOwnerIsNoSuperuserAndItsPasswordIsSecret() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(home)) {
            assertThat(ask(server, "select rolsuper::text from pg_roles where rolname = current_user"))
                    .isEqualTo("false");
            var permissions = Files.getPosixFilePermissions(home.path().resolve("pg-password"));
            assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
        }
    }

    @Test
    void aWrongPasswordIsRefused() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(home)) {
            Login wrong = new Login(server.login().url(), "luoshi", "wrong");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(wrong::open)
                    .withMessageContaining("password authentication failed");
            Login superuser = new Login(server.login().url(), "postgres", "");
            assertThatExceptionOfType(SQLException.class).isThrownBy(superuser::open);
        }
    }

    @Test
    void aSecondInstanceIsRefusedInOneLine() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(home)) {
            for (int again = 0; again < 2; again++) {
                assertThatExceptionOfType(DatabaseUnavailable.class)
                        .isThrownBy(() -> EmbeddedPostgres.start(home))
                        .withMessageContaining("already runs with " + home.path())
                        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
            }
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void anotherProcessIsRefusedToo() throws Exception {
        Process holder = HoldingProcess.start(home);
        try {
            assertThatExceptionOfType(DatabaseUnavailable.class)
                    .isThrownBy(() -> EmbeddedPostgres.start(home))
                    .withMessageContaining("process " + holder.pid());
            assertThat(EmbeddedPostgres.running(home)).isPresent();
        } finally {
            kill(holder.toHandle());
        }
        EmbeddedPostgres.start(home).close();
    }

    @Test
    void aKilledApplicationLosesNothingAndLeavesNoOrphan() throws Exception {
        Process holder = HoldingProcess.start(home);
        kill(holder.toHandle());
        ProcessHandle orphan = new ServerProcesses(home.data()).postmaster().orElseThrow();
        assertThat(orphan.isAlive()).isTrue();
        try (EmbeddedPostgres server = EmbeddedPostgres.start(home)) {
            assertThat(new ServerProcesses(home.data()).isPostgres(orphan.pid()))
                    .isFalse();
            assertThat(ask(server, "select word from kept")).isEqualTo("落实");
        }
    }

    @Test
    void aKilledServerIsStartedAgainOnTheSamePort() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(home)) {
            Login login = server.login();
            ask(server, "select 1");
            long killed = server.pid();
            kill(ProcessHandle.of(killed).orElseThrow());
            awaitAnswer(server);
            assertThat(server.pid()).isNotEqualTo(killed);
            assertThat(server.login()).isEqualTo(login);
        }
    }

    @Test
    void aStalePidThatNowBelongsToAnotherProcessIsNoObstacle() throws Exception {
        EmbeddedPostgres.start(home).close();
        Files.writeString(
                home.data().resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + home.data() + "\n1\n5432\n\n127.0.0.1\n\nready\n");
        EmbeddedPostgres.start(home).close();
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void aKillWhileUnpackingOrCreatingIsHarmless() throws Exception {
        for (String half : new String[] {"pg-bin.new/bin", "pg-data.new/base"}) {
            Files.createDirectories(home.path().resolve(half));
            Files.writeString(home.path().resolve(half).resolve("initdb"), "half");
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start(home)) {
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
        assertThat(home.path().resolve("pg-bin.new")).doesNotExist();
        assertThat(home.path().resolve("pg-data.new")).doesNotExist();
    }

    @Test
    void dataOfAnotherMajorVersionIsRefusedWithTheWayOut() throws Exception {
        Files.createDirectories(home.data());
        Files.writeString(home.data().resolve("PG_VERSION"), "15\n");
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> EmbeddedPostgres.start(home))
                .withMessageContaining("written by PostgreSQL 15")
                .withMessageContaining("docs/operations.md, Upgrade");
    }

    @Test
    @EnabledIf("isRoot")
    void asRootItRunsAsNobodyWhereNamespacesAreForbidden() throws Exception {
        for (RunAs runAs : new RunAs[] {RunAs.NAMESPACE, RunAs.NOBODY}) {
            try (EmbeddedPostgres server = EmbeddedPostgres.start(home, runAs)) {
                assertThat(ask(server, "select 1")).isEqualTo("1");
            }
        }
        assertThat(RunAs.detect(home)).isEqualTo(RunAs.NOBODY);
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    @Test
    void aServerThatCannotStartSaysWhy() throws Exception {
        EmbeddedPostgres.start(home).close();
        Files.writeString(home.data().resolve("postgresql.auto.conf"), "shared_buffers = 'plenty'\n");
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> EmbeddedPostgres.start(home))
                .withMessageStartingWith("PostgreSQL did not start:");
    }

    private static void kill(ProcessHandle process) throws Exception {
        process.destroyForcibly();
        process.onExit().get(10, TimeUnit.SECONDS);
    }

    private static void awaitAnswer(EmbeddedPostgres server) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (true) {
            try {
                ask(server, "select 1");
                return;
            } catch (SQLException e) {
                assertThat(System.nanoTime()).as("healed in time").isLessThan(deadline);
                Thread.sleep(100);
            }
        }
    }

    private static String ask(EmbeddedPostgres server, String sql) throws Exception {
        try (Connection connection = server.login().open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
