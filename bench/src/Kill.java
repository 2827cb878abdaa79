import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Ends the application and the database at bad moments while people write, and judges what is left. */
final class Kill {

    private static final Duration HEALING = Duration.ofSeconds(120);

    private final Product product = new Product();
    private final Map<String, Op> history = new ConcurrentHashMap<>();
    private final List<Writer> writers = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private final List<Duration> restarts = new ArrayList<>();
    private final List<Duration> healings = new ArrayList<>();
    private final Map<String, Integer> hits = new TreeMap<>();
    private final Random random;
    private final long seed;
    private int planned;
    private int sameAgain;
    private int otherRefused;

    private Kill(long seed) throws IOException {
        this.seed = seed;
        this.random = new Random(seed);
    }

    public static void main(String[] words) throws Exception {
        var options = new Options(words);
        var bench = new Kill(options.number("seed", System.nanoTime() % 1_000_000));
        var good = false;
        try {
            good = bench.run(options);
        } finally {
            bench.product.close();
        }
        System.exit(good ? 0 : 1);
    }

    private boolean run(Options options) throws Exception {
        var app = (int) options.number("app", 10);
        var database = (int) options.number("database", 3);
        var until = Instant.now().plus(Duration.ofMinutes(options.number("minutes", 30)));
        System.out.println(Machine.now());
        System.out.println("Seed " + seed + "; " + app + " kills of the application, " + database + " of the database");
        System.out.printf("First start: %.1f s%n", seconds(product.start()));
        staff();
        writers.forEach(Thread::start);
        var faults = new ArrayList<>(Collections.nCopies(app, true));
        faults.addAll(Collections.nCopies(database, false));
        Collections.shuffle(faults, random);
        planned = faults.size();
        for (var ofApplication : faults) {
            if (Instant.now().isAfter(until)) break;
            Thread.sleep(2000 + random.nextInt(3000));
            if (ofApplication) killApplication();
            else killDatabase();
            settle();
        }
        Thread.sleep(2000);
        for (var writer : writers) writer.finish();
        settle();
        sweep();
        return judge();
    }

    /** Lets the daily sweep of files without a record run now. */
    private void sweep() throws Exception {
        try (var db = product.database(); var change = db.createStatement()) {
            change.execute("update jobs.scheduled_task set execution_time = now() where task_name = 'files-sweep'");
            for (var i = 0; i < 60; i++) {
                var rest = change.executeQuery("select from jobs.scheduled_task where task_name = 'files-sweep' and (picked or execution_time <= now())");
                if (!rest.next()) return;
                Thread.sleep(1000);
            }
        }
    }

    private void staff() throws Exception {
        var links = product.links();
        var poster = List.of(Step.POST_NEED, Step.POST_NEED, Step.POST_NEED, Step.POST_NEED, Step.CORRECT_NEED, Step.WITHDRAW_NEED);
        var member = List.of(Step.CLAIM_NEED, Step.CLAIM_NEED, Step.RELEASE_NEED, Step.PROPOSE, Step.PROPOSE, Step.PROPOSE,
                Step.RECORD, Step.RECORD, Step.ASK, Step.COMPLETE);
        hire("demo-contact", links.get(0), "/w/needs/new", poster);
        hire("demo-contact", links.get(0), "/w/needs/new", poster);
        hire("demo-officer", links.get(1), "/w/needs/new",
                List.of(Step.VERIFY_NEED, Step.VERIFY_NEED, Step.VERIFY_NEED, Step.VERIFY_NEED, Step.RETURN_NEED));
        hire("demo-clerk", links.get(2), "/w/organisations/new",
                List.of(Step.PUBLISH_NEED, Step.PUBLISH_NEED, Step.PUBLISH_NEED, Step.APPROVE, Step.APPROVE, Step.RETURN_PROJECT));
        hire("demo-clerk", links.get(2), "/w/organisations/new", List.of(Step.REGISTER, Step.REGISTER, Step.CHANGE));
        hire("demo-hospital-1", links.get(3), "/w/account", member);
        hire("demo-hospital-1", links.get(3), "/w/account", member);
        hire("demo-hospital-1", links.get(3), "/w/account", List.of(Step.ASK, Step.ANSWER, Step.ANSWER, Step.CORRECT_ACTIVITY));
    }

    private void hire(String name, String link, String pageWithForm, List<Step> steps) throws Exception {
        var browser = new Browser(product);
        browser.signIn(link, pageWithForm);
        try (var db = product.database(); var query = db.prepareStatement("""
                select g.organisation::text from identity.assignment g join identity.account a on a.id = g.account
                 where a.sign_in_name = ?""")) {
            query.setString(1, name);
            try (var row = query.executeQuery()) {
                row.next();
                writers.add(new Writer(writers.size(), product, browser, row.getString(1), steps, seed, history));
            }
        }
    }

    private void killApplication() throws Exception {
        product.kill();
        restarts.add(product.start());
    }

    private void killDatabase() throws Exception {
        product.killDatabase();
        var killed = Instant.now();
        while (history.values().stream().noneMatch(op -> op.sentAt.isAfter(killed) && op.isAcknowledged())) {
            if (Duration.between(killed, Instant.now()).compareTo(HEALING) > 0) {
                broken.add("the application did not heal after a kill of the database");
                return;
            }
            Thread.sleep(50);
        }
        healings.add(Duration.between(killed, Instant.now()));
    }

    /** Asks again about everything unknown, twice; and about some of what is known, also with something else in it. */
    private void settle() throws Exception {
        var unknown = history.values().stream()
                .filter(op -> op.isUnknown() && op.tries() > 0)
                .toList();
        for (var op : unknown) {
            op.hadCommitted = isKept(op);
            hits.merge(op.hadCommitted ? "between commit and answer" : "before commit", 1, Integer::sum);
            for (var i = 0; i < 5 && op.isUnknown(); i++) {
                if (i > 0) Thread.sleep(1000);
                op.send(browser(op));
            }
            op.send(browser(op));
            if (op.hadCommitted && !op.isAcknowledged()) broken.add("committed, yet refused when asked again: " + op);
        }
        var acknowledged = history.values().stream().filter(Op::isAcknowledged).collect(Collectors.toList());
        Collections.shuffle(acknowledged, random);
        for (var op : acknowledged.subList(0, Math.min(6, acknowledged.size()))) {
            if (op.send(browser(op)).isYes()) sameAgain++;
            if (op.sendOther(browser(op)).status() == 409) otherRefused++;
            else broken.add("another form under the same key was not refused with 409: " + op);
        }
    }

    private boolean isKept(Op op) throws SQLException, IOException {
        try (var db = product.database(); var query = db.prepareStatement("select from web.once where key = ?")) {
            query.setString(1, op.key);
            return query.executeQuery().next();
        }
    }

    private Browser browser(Op op) {
        return writers.get(op.writer).browser(op.step);
    }

    private boolean judge() throws Exception {
        var log = Files.createTempFile("luoshi-kill", ".tsv");
        Files.write(log, history.values().stream().map(Op::toString).sorted().toList());
        changes();
        faults();
        System.out.println("Faults planned but not exercised: " + (planned - restarts.size() - healings.size()) + "\n");
        var failures = broken.size();
        broken.forEach(one -> System.out.println("BROKEN " + one));
        try (var db = product.database()) {
            for (var looked : new Check(db, product.home().resolve("files"), history.values()).run().entrySet()) {
                var wrong = looked.getValue();
                System.out.printf("%-6s %s%n", wrong.isEmpty() ? "holds" : "BROKEN", looked.getKey());
                wrong.stream().limit(5).forEach(one -> System.out.println("         " + one));
                if (wrong.size() > 5) System.out.println("         and " + (wrong.size() - 5) + " more");
                failures += wrong.isEmpty() ? 0 : 1;
            }
        }
        var complaints = product.complaints();
        complaints.stream().limit(10).forEach(line -> System.out.println("log    " + line));
        System.out.println("History: " + log);
        System.out.println(failures == 0 ? "VERDICT: nothing lost, nothing doubled, nothing half" : "VERDICT: " + failures + " failures");
        return failures == 0;
    }

    private void changes() {
        System.out.printf("%n%-32s %8s %8s %8s%n", "change", "yes", "no", "retried");
        var byStep = history.values().stream().collect(Collectors.groupingBy(op -> op.step.name(), TreeMap::new, Collectors.toList()));
        byStep.forEach(Kill::line);
        line("all", List.copyOf(history.values()));
    }

    private static void line(String name, List<Op> ops) {
        var yes = ops.stream().filter(Op::isAcknowledged).count();
        System.out.printf("%-32s %8d %8d %8d%s%n", name, yes, ops.size() - yes, ops.stream().filter(Kill::wasUnknown).count(),
                yes == 0 ? "   not exercised" : "");
    }

    private static boolean wasUnknown(Op op) {
        return op.firstStatus() == 0 || op.firstStatus() >= 500;
    }

    private void faults() {
        System.out.println();
        System.out.println("Restarts after kill -9 of the application: " + Start.spread(restarts));
        System.out.println("First change saved after kill -9 of the database: " + Start.spread(healings));
        for (var window : List.of("before commit", "between commit and answer"))
            System.out.println("Changes hit " + window + ": " + (hits.containsKey(window) ? hits.get(window) : "not exercised"));
        var statuses = history.values().stream().filter(Kill::wasUnknown)
                .collect(Collectors.groupingBy(op -> op.firstStatus() == 0 ? "no answer" : String.valueOf(op.firstStatus()), TreeMap::new, Collectors.counting()));
        System.out.println("What their senders saw: " + statuses);
        if (statuses.containsKey("500")) broken.add("500 instead of 503 while the database was away: " + statuses.get("500"));
        System.out.println("Acknowledged changes sent again: " + sameAgain + " same answers; with another form: " + otherRefused + " times 409");
        System.out.println();
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
