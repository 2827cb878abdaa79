package org.luoshi.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program of the machine to its end. */
final class Tool {

    private static final long PATIENCE_SECONDS = 180;

    private Tool() {}

    static boolean succeeds(List<String> command) throws IOException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return finish(process) && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    static String run(String purpose, List<String> command) throws DatabaseUnavailable {
        return run(purpose, command, "");
    }

    /** @return what the program said */
    static String run(String purpose, List<String> command, String input) throws DatabaseUnavailable {
        try {
            Path said = Files.createTempFile("luoshi", ".out");
            try {
                return run(purpose, command, input, said);
            } finally {
                Files.deleteIfExists(said);
            }
        } catch (IOException e) {
            throw DatabaseUnavailable.because(purpose, e);
        }
    }

    private static String run(String purpose, List<String> command, String input, Path said)
            throws IOException, DatabaseUnavailable {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
        boolean ended = finish(process);
        String output = Files.readString(said);
        if (!ended || process.exitValue() != 0) {
            String reason = ended ? ServerLogs.reason(output.lines().toList()) : "it did not end in time";
            throw new DatabaseUnavailable("Could not %s: %s".formatted(purpose, reason));
        }
        return output;
    }

    private static boolean finish(Process process) throws IOException {
        try {
            if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return true;
            }
            process.destroyForcibly();
            return false;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
