import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Measures starts: first ones, each in an empty home, and later ones in a home that is there. */
final class Start {

    private Start() {}

    public static void main(String[] words) throws Exception {
        var options = new Options(words);
        System.out.println(Machine.now());
        List<Duration> first = new ArrayList<>();
        List<Duration> later = new ArrayList<>();
        for (var i = 0; i < options.number("first", 2); i++) first.add(once());
        try (var product = new Product()) {
            product.start();
            product.stop();
            for (var i = 0; i < options.number("later", 5); i++) {
                later.add(product.start());
                product.stop();
            }
        }
        System.out.println("First start, with a new database and the demo: " + spread(first));
        System.out.println("Later start: " + spread(later));
        System.out.println(Machine.now());
    }

    private static Duration once() throws Exception {
        try (var product = new Product()) {
            return product.start();
        }
    }

    static String spread(List<Duration> times) {
        if (times.isEmpty()) return "not exercised";
        var sorted = times.stream().sorted().map(time -> time.toMillis() / 1000.0).toList();
        return "%d times, min %.1f s, median %.1f s, max %.1f s"
                .formatted(sorted.size(), sorted.get(0), sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1));
    }
}
