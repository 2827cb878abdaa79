import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The product as an operator starts it, in a home of its own that is thrown away in the end. */
final class Product implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Pattern LINK = Pattern.compile("  http://[^/]+(/link/\\S+)  (.*)");

    private final Path folder = Files.createTempDirectory("luoshi-bench");
    private final Path output = folder.resolve("output");
    private final int port = freePort();
    private Process process;

    Product() throws IOException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    Path home() {
        return folder.resolve("home");
    }

    /** Starts it with demo data and waits for its line {@code Ready:}; returns how long that took. */
    synchronized Duration start() throws IOException, InterruptedException {
        var began = System.nanoTime();
        var command = new ProcessBuilder(System.getProperty("luoshi.root") + "/bin/run");
        command.environment().keySet().removeIf(name -> name.startsWith("LUOSHI_"));
        command.environment().put("LUOSHI_HOME", home().toString());
        command.environment().put("LUOSHI_PORT", String.valueOf(port));
        process = command.redirectErrorStream(true).redirectOutput(output.toFile()).start();
        while (Files.readString(output).lines().noneMatch(line -> line.startsWith("Ready:"))) {
            var late = System.nanoTime() - began > PATIENCE.toNanos();
            if (late || process.waitFor(20, TimeUnit.MILLISECONDS))
                throw new IOException("the product did not start: " + String.join("\n", complaints()));
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** The paths of the sign-in links that the last start printed, in their order. */
    List<String> links() throws IOException {
        var links = new ArrayList<String>();
        for (var line : Files.readAllLines(output)) {
            var match = LINK.matcher(line);
            if (match.matches()) links.add(match.group(1));
        }
        return links;
    }

    /** What the product has written since its last start, without the links. */
    List<String> complaints() throws IOException {
        return Files.readAllLines(output).stream()
                .filter(line -> line.contains(" ERROR ") || line.contains(" WARN "))
                .toList();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void killDatabase() throws IOException {
        postmaster().ifPresent(ProcessHandle::destroyForcibly);
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        var file = home().resolve("pg-data/postmaster.pid");
        if (!Files.exists(file)) return Optional.empty();
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0).strip()));
    }

    /** A connection of the database's owner, beside the product's own. */
    Connection database() throws SQLException, IOException {
        var login = new Properties();
        login.put("user", "luoshi");
        login.put("password", Files.readString(home().resolve("pg-password")).strip());
        login.put("connectTimeout", "3");
        login.put("socketTimeout", "30");
        var databasePort = Files.readString(home().resolve("pg-port")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + databasePort + "/luoshi", login);
    }

    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) kill();
    }

    @Override
    public synchronized void close() {
        if (!Files.exists(folder)) return;
        try {
            if (process != null) stop();
            killDatabase();
            try (var all = Files.walk(folder)) {
                for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
            }
        } catch (IOException e) {
            System.err.println("Left behind: " + folder + " (" + e + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
