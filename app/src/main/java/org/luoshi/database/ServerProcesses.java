package org.luoshi.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Finds the processes of PostgreSQL that belong to one data directory, and never mistakes another for them. */
final class ServerProcesses {

    private static final Path PROC = Path.of("/proc");

    private final Path data;

    ServerProcesses(Path data) {
        this.data = data;
    }

    /** The server named in {@code postmaster.pid}, if it lives and is ours. */
    Optional<ProcessHandle> postmaster() {
        return recorded().filter(process -> isOurs(process.pid()));
    }

    /** The process named in {@code postmaster.pid}, whatever it is by now. */
    Optional<ProcessHandle> recorded() {
        return pidFileLine(0)
                .filter(line -> line.matches("\\d{1,10}"))
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line)));
    }

    Optional<Integer> port() {
        return pidFileLine(3).map(Integer::valueOf);
    }

    boolean isReady(long pid) {
        return pidFileLine(0).filter(String.valueOf(pid)::equals).isPresent()
                && pidFileLine(7).filter("ready"::equals).isPresent();
    }

    boolean isPostgres(long pid) {
        List<String> words = commandLine(pid);
        return !words.isEmpty() && words.get(0).endsWith("/postgres");
    }

    /** Kills what a killed server left behind, for it would hold on to the shared memory. */
    void endStrays() {
        List<ProcessHandle> strays = ProcessHandle.allProcesses()
                .filter(process -> isStray(process.pid()))
                .toList();
        strays.forEach(ProcessHandle::destroyForcibly);
        strays.forEach(process -> process.onExit()
                .completeOnTimeout(process, 10, TimeUnit.SECONDS)
                .join());
    }

    private boolean isOurs(long pid) {
        return isPostgres(pid) && (commandLine(pid).contains(data.toString()) || worksInData(pid));
    }

    private boolean isStray(long pid) {
        List<String> words = commandLine(pid);
        return !words.isEmpty()
                && (words.get(0).startsWith("postgres: ") || words.get(0).endsWith("/postgres"))
                && worksInData(pid);
    }

    private boolean worksInData(long pid) {
        try {
            return Files.readSymbolicLink(PROC.resolve(pid + "/cwd")).equals(data.toRealPath());
        } catch (IOException gone) {
            return false;
        }
    }

    private static List<String> commandLine(long pid) {
        try {
            String text = Files.readString(PROC.resolve(pid + "/cmdline"), StandardCharsets.ISO_8859_1);
            return text.isEmpty() ? List.of() : List.of(text.split("\0"));
        } catch (IOException gone) {
            return List.of();
        }
    }

    private Optional<String> pidFileLine(int index) {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return lines.size() > index ? Optional.of(lines.get(index).strip()) : Optional.empty();
        } catch (IOException missing) {
            return Optional.empty();
        }
    }
}
