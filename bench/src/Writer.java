import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** One person who makes one change after another, whatever happens to the product. */
final class Writer extends Thread {

    static final AtomicInteger WAITING = new AtomicInteger();
    private static final int MOST = 6000;
    private static final Pattern LINK = Pattern.compile("(/c/[A-Za-z0-9_-]{16,})");

    final int number;
    private final Browser browser;
    private final Browser host;
    private final Product product;
    private final List<Step> steps;
    private final String organisation;
    private final Random random;
    private final Map<String, Op> history;
    private volatile boolean done;
    private Connection db;

    Writer(int number, Product product, Browser browser, String organisation, List<Step> steps, long seed, Map<String, Op> history) {
        super("writer " + number);
        setDaemon(true);
        this.number = number;
        this.product = product;
        this.browser = browser;
        this.host = new Browser(product);
        this.organisation = organisation;
        this.steps = steps;
        this.random = new Random(seed + number);
        this.history = history;
    }

    @Override
    public void run() {
        try {
            for (var i = 0; i < MOST && !done; i++) act(steps.get(random.nextInt(steps.size())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets the last answer come in. */
    void finish() throws InterruptedException {
        done = true;
        join();
    }

    /** The host answers, not who did the work: a link is opened by somebody without a session. */
    Browser browser(Step step) {
        return step == Step.ANSWER ? host : browser;
    }

    private void act(Step step) throws InterruptedException {
        try {
            var found = found(step);
            if (found.isEmpty()) {
                sleep(20);
                return;
            }
            var op = new Op(number, step, found.get());
            history.put(op.key, op);
            WAITING.incrementAndGet();
            var answer = op.send(browser(step));
            WAITING.decrementAndGet();
            if (!answer.isYes()) sleep(answer == Op.Answer.NOT_SENT ? 1000 : answer.isNo() ? 20 : 200);
        } catch (IOException unavailable) {
            sleep(200);
        } catch (SQLException unavailable) {
            if (!unavailable.getSQLState().matches("(08|57P).*")) throw new IllegalStateException(step.name(), unavailable);
            forget();
            sleep(200);
        }
    }

    private void forget() {
        try {
            if (db != null) db.close();
        } catch (SQLException alreadyGone) {
            // That is why it is forgotten.
        }
        db = null;
    }

    private Optional<Step.Found> found(Step step) throws SQLException, IOException, InterruptedException {
        if (db == null) db = product.database();
        var found = step.choose(db, organisation);
        if (step != Step.ANSWER || found.isEmpty()) return found;
        return Browser.found(LINK, browser.get(found.get().path()).body())
                .map(link -> new Step.Found(found.get().subject(), link, List.of()));
    }
}
