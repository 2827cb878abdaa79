package org.luoshi.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The files in which PostgreSQL speaks: small, few, and read for the reason when it does not start. */
final class ServerLogs {

    private static final int KEPT = 5;
    private static final Pattern SEVERE = Pattern.compile("(?:FATAL|PANIC|initdb: error|ERROR):\\s+(.*)");

    private final Path folder;

    ServerLogs(Path folder) {
        this.folder = folder;
    }

    /** Takes what is said before the collector of PostgreSQL writes its own files. */
    Path startFile() {
        return folder.resolve("postgres-start.log");
    }

    List<String> settings() {
        return List.of(
                "logging_collector=on",
                "log_directory=" + folder,
                "log_filename=postgres-%Y%m%d-%H%M%S.log",
                "log_rotation_age=1d",
                "log_rotation_size=2MB",
                "log_file_mode=0600",
                "log_line_prefix=%m [%p] ",
                // A failed statement and its details may hold personal data, which no log keeps.
                "log_error_verbosity=terse",
                "log_min_error_statement=panic");
    }

    void prune() throws IOException {
        List<Path> files = collected();
        for (Path file : files.subList(0, Math.max(0, files.size() - KEPT))) {
            Files.deleteIfExists(file);
        }
    }

    String reason() {
        try {
            List<String> lines = new ArrayList<>(lines(startFile()));
            List<Path> files = collected();
            if (!files.isEmpty() && collectorSpoke(lines)) {
                lines.addAll(lines(files.get(files.size() - 1)));
            }
            return reason(lines);
        } catch (IOException e) {
            return "see " + folder;
        }
    }

    /** The last severe line, else the last line. */
    static String reason(List<String> lines) {
        String last = "no reason was given";
        for (String line : lines) {
            last = line.isBlank() ? last : line;
        }
        for (String line : lines) {
            var severe = SEVERE.matcher(line);
            last = severe.find() ? severe.group(1) : last;
        }
        return Complaint.explain(last);
    }

    private static boolean collectorSpoke(List<String> lines) {
        return lines.stream().anyMatch(line -> line.contains("redirecting log output"));
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
    }

    private List<Path> collected() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().matches("postgres-\\d{8}-\\d{6}\\.log"))
                    .sorted(Comparator.comparing(Path::getFileName))
                    .toList();
        }
    }
}
