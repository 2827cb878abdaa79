import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Says on what a figure was measured. */
final class Machine {

    private Machine() {}

    static String now() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return "%s, %d cores, load %.1f, Java %s, %s".formatted(Instant.now().truncatedTo(ChronoUnit.SECONDS),
                system.getAvailableProcessors(), system.getSystemLoadAverage(), System.getProperty("java.version"), system.getArch());
    }
}
