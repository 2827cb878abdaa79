package org.luoshi.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;

/** The database that the settings name, reachable while this is open. */
final class DatabaseAccess implements AutoCloseable {

    private static final int OLDEST = 15;

    private final Login owner;
    private final @Nullable EmbeddedPostgres server;

    private DatabaseAccess(Login owner, @Nullable EmbeddedPostgres server) {
        this.owner = owner;
        this.server = server;
    }

    /** For one command at a time: takes the home's lock when the database is our own. */
    static DatabaseAccess alone(Settings settings) throws DatabaseUnavailable {
        Login external = settings.database();
        if (external != null) {
            requireAnswer(external);
            return new DatabaseAccess(external, null);
        }
        EmbeddedPostgres server = EmbeddedPostgres.start(settings.home());
        SpringApplication.getShutdownHandlers().add(server::close); // after the application has stopped
        return new DatabaseAccess(server.login(), server);
    }

    /** For commands that may run beside the application: uses the server that it runs, else starts one. */
    static DatabaseAccess beside(Settings settings) throws DatabaseUnavailable {
        if (settings.database() == null && HomeLock.isTaken(settings.home())) {
            var running = EmbeddedPostgres.running(settings.home());
            if (running.isPresent()) {
                return new DatabaseAccess(running.get(), null);
            }
        }
        return alone(settings);
    }

    Login owner() {
        return owner;
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }

    private static void requireAnswer(Login external) throws DatabaseUnavailable {
        try (Connection connection = external.open()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new DatabaseUnavailable(
                        "LUOSHI_DB_URL leads to PostgreSQL %d; at least %d is needed".formatted(version, OLDEST));
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable("The database of LUOSHI_DB_URL does not let us in: "
                    + Complaint.explain(String.valueOf(e.getMessage())));
        }
    }
}
