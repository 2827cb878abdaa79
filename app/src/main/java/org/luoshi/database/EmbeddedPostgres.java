package org.luoshi.database;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A durable PostgreSQL of our own under {@code LUOSHI_HOME}: loopback only, watched, and healed when it dies. */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final int TRIES = 3;

    private final Home home;
    private final HomeLock lock;
    private final Postmaster postmaster;
    private Process process;
    private int port;
    private volatile boolean closed;

    private EmbeddedPostgres(Home home, HomeLock lock, Postmaster postmaster) throws DatabaseUnavailable {
        this.home = home;
        this.lock = lock;
        this.postmaster = postmaster;
        this.process = startSomewhere();
        Thread watch = new Thread(this::watch, "postgres-watch");
        watch.setDaemon(true);
        watch.start();
    }

    public static EmbeddedPostgres start(Home home) throws DatabaseUnavailable {
        try {
            return start(home, RunAs.detect(home));
        } catch (IOException e) {
            throw DatabaseUnavailable.because("look at " + home.path(), e);
        }
    }

    static EmbeddedPostgres start(Home home, RunAs runAs) throws DatabaseUnavailable, IOException {
        HomeLock lock = HomeLock.take(home);
        boolean started = false;
        try {
            PostgresBinaries binaries = PostgresBinaries.of(home);
            binaries.unpack();
            new Cluster(home, binaries, runAs).prepare();
            EmbeddedPostgres server = new EmbeddedPostgres(home, lock, new Postmaster(home, binaries, runAs));
            started = true;
            return server;
        } finally {
            if (!started) {
                lock.close();
            }
        }
    }

    /** The server that another process runs in this home, if one does. */
    public static Optional<Login> running(Home home) throws DatabaseUnavailable {
        ServerProcesses processes = new ServerProcesses(home.data());
        if (processes.postmaster().isEmpty() || !home.hasPassword()) {
            return Optional.empty();
        }
        Optional<Integer> port = processes.port();
        return port.isPresent() ? Optional.of(login(home, port.get())) : Optional.empty();
    }

    /** The owner of the database, for migrations and backups. */
    public synchronized Login login() throws DatabaseUnavailable {
        return login(home, port);
    }

    public synchronized long pid() {
        return process.pid();
    }

    /** Stops the server and gives the home free. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        postmaster.stop();
        try {
            lock.close();
        } catch (IOException e) {
            LOG.warn("The lock of {} could not be given back", home.path(), e);
        }
    }

    private static Login login(Home home, int port) throws DatabaseUnavailable {
        try {
            return new Login("jdbc:postgresql://127.0.0.1:" + port + "/luoshi", "luoshi", home.password());
        } catch (IOException e) {
            throw DatabaseUnavailable.because("read the password of the database", e);
        }
    }

    private Process startSomewhere() throws DatabaseUnavailable {
        for (int left = TRIES; ; left--) {
            try {
                port = new Ports(home).choose();
                return postmaster.start(port);
            } catch (DatabaseUnavailable e) {
                boolean portTaken = String.valueOf(e.getMessage()).contains("could not create any TCP/IP sockets");
                if (!portTaken || left == 1) {
                    throw e;
                }
            } catch (IOException e) {
                throw DatabaseUnavailable.because("find a free port", e);
            }
        }
    }

    private void watch() {
        while (!closed) {
            try {
                if (current().waitFor(1, TimeUnit.SECONDS)) {
                    heal();
                } else {
                    postmaster.prune();
                }
            } catch (IOException e) {
                LOG.warn("Old logs of PostgreSQL could not be deleted: {}", Complaint.of(e));
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private synchronized Process current() {
        return process;
    }

    /** On the same port, since the application's connections look for it there. */
    private synchronized void heal() throws InterruptedException {
        if (closed) {
            return;
        }
        LOG.warn("PostgreSQL ended unexpectedly (code {}); it is started again", process.exitValue());
        try {
            process = postmaster.start(port);
            LOG.warn("PostgreSQL answers again");
        } catch (DatabaseUnavailable e) {
            LOG.error(e.getMessage());
            wait(TimeUnit.SECONDS.toMillis(3)); // gives close() its turn
        }
    }
}
