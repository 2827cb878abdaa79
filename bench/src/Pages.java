import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Weighs first views as a browser fetches them, and serves one page after another as fast as it goes. */
final class Pages {

    private static final int CONNECTIONS = 8;
    private static final Pattern PART = Pattern.compile("<(?:link|script|img|source|use)\\b[^>]*?(?:href|src)=\"(/[^\"#]*)");
    private static final Pattern ALTERNATE = Pattern.compile("<link\\b[^>]*rel=\"(?:alternate|canonical|next|prev)\"[^>]*>");

    private final Product product;
    private final long seconds;

    /** A page and how its visitor came to it. */
    private record View(String name, String path, Browser browser) {}

    private Pages(Product product, long seconds) {
        this.product = product;
        this.seconds = seconds;
    }

    public static void main(String[] words) throws Exception {
        try (var product = new Product()) {
            product.start();
            new Pages(product, new Options(words).number("seconds", 10)).run();
        }
        System.exit(0);
    }

    private void run() throws Exception {
        var views = views();
        System.out.println(Machine.now());
        System.out.printf("%-18s %9s %9s %6s%n", "first view", "HTML B", "all B", "files");
        for (var view : views) weigh(view);
        var stylesheet = parts(text(fetch("/", new Browser(product)))).stream().filter(part -> part.contains(".css")).findFirst().orElseThrow();
        load(new View("warm-up", "/", new Browser(product)), 3);
        var unit = load(new View("static file", stylesheet, new Browser(product)), seconds);
        System.out.printf("%n%-18s %9s %9s   (%d connections, %d s each)%n", "one page", "per s", "ratio", CONNECTIONS, seconds);
        System.out.printf("%-18s %9.0f %9.2f%n", "static file", unit, 1.0);
        for (var view : views) {
            var rate = load(view, seconds);
            System.out.printf("%-18s %9.0f %9.2f%n", view.name, rate, rate / unit);
        }
        System.out.println(Machine.now());
    }

    private List<View> views() throws Exception {
        var visitor = new Browser(product);
        var contact = new Browser(product);
        contact.signIn(product.links().get(0), "/w/needs/new");
        var member = new Browser(product);
        member.signIn(product.links().get(3), "/w/account");
        var project = Browser.found(Pattern.compile("href=\"(/projects/\\d{4}-\\d+)\""), visitor.get("/projects").body()).orElseThrow();
        var views = new ArrayList<>(List.of(new View("/", "/", visitor), new View("/projects", "/projects", visitor),
                new View("one project", project, visitor), new View("/documents", "/documents", visitor),
                new View("/documents/D46", "/documents/D46", visitor), new View("/w/", "/w/", contact),
                new View("/w/needs", "/w/needs", contact), new View("/w/needs/new", "/w/needs/new?form=" + Browser.fresh(), contact)));
        views.add(new View("/c/{token}", question(member), visitor));
        return views;
    }

    /** A link that waits for its answer: one of the demo's, or one that is asked for. */
    private String question(Browser member) throws Exception {
        try (var db = product.database(); var query = db.createStatement(); var row = query.executeQuery("""
                select p.id::text, a.id::text from projects.activity a join projects.project p on p.id = a.project
                  join identity.assignment g on g.organisation = p.lead join identity.account x on x.id = g.account
                 where x.sign_in_name = 'demo-hospital-1' order by a.status = 'RECORDED' desc limit 1""")) {
            row.next();
            var page = "/w/projects/" + row.getString(1) + "/activities/" + row.getString(2);
            member.post(page + "/ask", Browser.fresh(), "application/x-www-form-urlencoded", new byte[0]);
            return Browser.found(Pattern.compile("(/c/[A-Za-z0-9_-]{16,})"), member.get(page).body()).orElseThrow();
        }
    }

    private void weigh(View view) throws Exception {
        var html = fetch(view.path, view.browser);
        var all = html.length;
        var parts = parts(text(html));
        for (var part : parts) all += fetch(part, view.browser).length;
        System.out.printf("%-18s %9d %9d %6d%n", view.name, html.length, all, parts.size() + 1);
    }

    /** What the page itself makes a browser fetch, each once. */
    private static TreeSet<String> parts(String html) {
        var parts = new TreeSet<String>();
        var match = PART.matcher(ALTERNATE.matcher(html).replaceAll(""));
        while (match.find()) parts.add(match.group(1).replace("&amp;", "&"));
        return parts;
    }

    private byte[] fetch(String path, Browser browser) throws IOException, InterruptedException {
        var answer = browser.http().send(request(path, browser), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) throw new IOException(path + " answered " + answer.statusCode());
        return answer.body();
    }

    private static HttpRequest request(String path, Browser browser) {
        return browser.request(path).header("Accept-Encoding", "gzip").GET().build();
    }

    private static String text(byte[] body) throws IOException {
        var zipped = body.length > 1 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b;
        if (!zipped) return new String(body, StandardCharsets.UTF_8);
        try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Every connection asks again as soon as it has its answer. Returns answers per second. */
    private double load(View view, long seconds) throws Exception {
        var until = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        var began = System.nanoTime();
        var clients = Executors.newFixedThreadPool(CONNECTIONS);
        var tasks = new ArrayList<Callable<Long>>();
        for (var i = 0; i < CONNECTIONS; i++) tasks.add(() -> ask(view, until));
        var answers = 0L;
        for (var one : clients.invokeAll(tasks)) answers += one.get();
        clients.shutdown();
        return answers / ((System.nanoTime() - began) / 1e9);
    }

    private static long ask(View view, long until) throws IOException, InterruptedException {
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var answers = 0L;
        while (System.nanoTime() < until) {
            var status = http.send(request(view.path, view.browser), BodyHandlers.discarding()).statusCode();
            if (status != 200) throw new IOException(view.path + " answered " + status);
            answers++;
        }
        return answers;
    }
}
