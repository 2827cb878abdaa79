package org.luoshi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.luoshi.database.DatabaseUnavailable;
import org.luoshi.database.EmbeddedPostgres;
import org.luoshi.database.Folders;
import org.luoshi.database.Home;
import org.luoshi.database.Login;
import org.luoshi.database.Settings;

/** One real database for all tests of this JVM; it ends with the JVM. */
public final class TestDatabase {

    private static final TestDatabase ONLY = new TestDatabase();

    private final Path home;
    private final Login owner;

    private TestDatabase() {
        try {
            Files.createDirectories(Path.of("target"));
            home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "home-");
            String external = System.getenv("LUOSHI_TEST_DB_URL");
            owner = external == null ? embedded() : fresh(Settings.login(external));
        } catch (Exception e) {
            throw new IllegalStateException("No database for the tests: " + e.getMessage(), e);
        }
    }

    /** The owner, who migrates. */
    public static Login owner() {
        return ONLY.owner;
    }

    /** The folder that stands for {@code LUOSHI_HOME}. */
    public static Path home() {
        return ONLY.home;
    }

    private Login embedded() throws DatabaseUnavailable {
        EmbeddedPostgres server = EmbeddedPostgres.start(new Home(home));
        atEnd(() -> {
            server.close();
            deleteHome();
        });
        return server.login();
    }

    private Login fresh(Login server) throws SQLException {
        String name = "luoshi_test_" + UUID.randomUUID().toString().replace("-", "");
        execute(server, "create database " + name);
        atEnd(() -> {
            execute(server, "drop database " + name + " with (force)");
            deleteHome();
        });
        return new Login(
                server.url().replaceFirst("/[^/?]*(\\?|$)", "/" + name + "$1"), server.user(), server.password());
    }

    private static void execute(Login login, String sql) {
        try (Connection connection = login.open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void atEnd(Runnable work) {
        Runtime.getRuntime().addShutdownHook(new Thread(work, "test-database-end"));
    }

    private void deleteHome() {
        try {
            Folders.delete(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
