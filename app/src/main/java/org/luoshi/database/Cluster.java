package org.luoshi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;

/** The data directory: made in one step with its owner {@code luoshi}, who is no superuser. */
final class Cluster {

    private final Home home;
    private final PostgresBinaries binaries;
    private final RunAs runAs;

    Cluster(Home home, PostgresBinaries binaries, RunAs runAs) {
        this.home = home;
        this.binaries = binaries;
        this.runAs = runAs;
    }

    void prepare() throws DatabaseUnavailable {
        try {
            Files.createDirectories(home.logs());
            runAs.give(home.logs(), home);
            if (Files.exists(home.data())) {
                checkVersion();
            } else {
                create();
            }
            runAs.give(home.data(), home);
        } catch (IOException e) {
            throw DatabaseUnavailable.because("prepare " + home.data(), e);
        }
    }

    private void checkVersion() throws IOException, DatabaseUnavailable {
        String found = Files.readString(home.data().resolve("PG_VERSION")).strip();
        if (!found.equals(binaries.majorVersion())) {
            throw new DatabaseUnavailable(
                    "%s was written by PostgreSQL %s and this release brings PostgreSQL %s; back up with the release that wrote it, and see docs/operations.md, Upgrade"
                            .formatted(home.data(), found, binaries.majorVersion()));
        }
    }

    private void create() throws IOException, DatabaseUnavailable {
        Path draft = home.path().resolve("pg-data.new");
        Folders.delete(draft);
        Files.createDirectory(
                draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        runAs.give(draft, home);
        initialise(draft);
        createOwner(draft);
        Files.move(draft, home.data());
    }

    private void initialise(Path draft) throws DatabaseUnavailable {
        Tool.run(
                "create the database",
                runAs.command(
                        binaries.program("initdb"),
                        List.of(
                                "-D",
                                draft.toString(),
                                "-U",
                                "postgres",
                                "--auth=scram-sha-256",
                                "--pwfile=/dev/stdin",
                                "--encoding=UTF8",
                                "--locale=C.UTF-8",
                                "--lc-messages=C",
                                "--data-checksums")),
                unknownPassword());
    }

    // Nobody ever signs in as the superuser: its password is made here and forgotten.
    private static String unknownPassword() {
        return UUID.randomUUID() + "-" + UUID.randomUUID() + "\n";
    }

    private void createOwner(Path draft) throws IOException, DatabaseUnavailable {
        String statements = """
                create role luoshi login createrole bypassrls password '%s'
                create database luoshi owner luoshi
                """.formatted(home.password());
        List<String> arguments = List.of("--single", "-D", draft.toString(), "postgres");
        String said =
                Tool.run("create the database", runAs.command(binaries.program("postgres"), arguments), statements);
        if (said.contains("ERROR:") || said.contains("FATAL:")) {
            throw new DatabaseUnavailable("Could not create the database: "
                    + ServerLogs.reason(said.lines().toList()));
        }
    }
}
