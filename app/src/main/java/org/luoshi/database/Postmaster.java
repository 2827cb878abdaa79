package org.luoshi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Starts and stops the server of one data directory. */
final class Postmaster {

    private static final long PATIENCE_MINUTES =
            10; // recovery after a crash reads the log written since the checkpoint
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=60",
            "timezone=Asia/Shanghai",
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on",
            "idle_in_transaction_session_timeout=60s");

    private final Home home;
    private final PostgresBinaries binaries;
    private final RunAs runAs;
    private final ServerLogs logs;
    private final ServerProcesses processes;

    Postmaster(Home home, PostgresBinaries binaries, RunAs runAs) {
        this.home = home;
        this.binaries = binaries;
        this.runAs = runAs;
        this.logs = new ServerLogs(home.logs());
        this.processes = new ServerProcesses(home.data());
    }

    /** Clears away what an earlier run left, then starts on the port and waits until it answers. */
    Process start(int port) throws DatabaseUnavailable {
        try {
            clear();
            logs.prune();
            Process process = launch(port);
            awaitReady(process);
            return process;
        } catch (IOException e) {
            throw DatabaseUnavailable.because("start PostgreSQL", e);
        }
    }

    /** Ends the server: open transactions are rolled back; if that takes too long, the next start recovers. */
    void stop() {
        for (String mode : List.of("fast", "immediate")) {
            if (processes.postmaster().isPresent()) {
                tryStop(mode);
            }
        }
        processes.postmaster().ifPresent(ProcessHandle::destroyForcibly);
    }

    void prune() throws IOException {
        logs.prune();
    }

    private void tryStop(String mode) {
        List<String> arguments = List.of("stop", "-D", home.data().toString(), "-m", mode, "-t", "20", "-s");
        try {
            Tool.succeeds(runAs.command(binaries.program("pg_ctl"), arguments));
        } catch (IOException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void clear() throws IOException {
        stop();
        processes.endStrays();
        Optional<ProcessHandle> recorded = processes.recorded();
        if (recorded.isEmpty() || !processes.isPostgres(recorded.get().pid())) {
            // PostgreSQL would refuse to start if the number now belongs to any other process of this user.
            Files.deleteIfExists(home.data().resolve("postmaster.pid"));
        }
    }

    private Process launch(int port) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-D", home.data().toString(), "-p", String.valueOf(port)));
        for (String setting : SETTINGS) {
            arguments.addAll(List.of("-c", setting));
        }
        for (String setting : logs.settings()) {
            arguments.addAll(List.of("-c", setting));
        }
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid"); // Ctrl-C in a terminal is for us; the database stops last
        }
        command.addAll(runAs.command(binaries.program("postgres"), arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(logs.startFile().toFile())
                .start();
    }

    private void awaitReady(Process process) throws IOException, DatabaseUnavailable {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
        while (!processes.isReady(process.pid())) {
            if (hasEnded(process)) {
                throw new DatabaseUnavailable("PostgreSQL did not start: " + logs.reason());
            }
            if (System.nanoTime() > deadline) {
                stop();
                throw new DatabaseUnavailable("PostgreSQL did not answer in time; see " + home.logs());
            }
        }
    }

    private static boolean hasEnded(Process process) throws IOException {
        try {
            return process.waitFor(20, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
