import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** One person's browser: keeps the session's cookie, sends the session's token along with every change. */
final class Browser {

    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Product product;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private String cookie = "";
    private String token = "";

    Browser(Product product) {
        this.product = product;
    }

    /** Lets its person in by a link of the demo, and in the post that the form of a page asks for. */
    void signIn(String link, String pageWithForm) throws IOException, InterruptedException {
        var answer = post(link, fresh(), "application/x-www-form-urlencoded", new byte[0]);
        cookie = answer.headers().allValues("set-cookie").stream()
                .filter(one -> one.startsWith("luoshi="))
                .map(one -> one.split(";")[0])
                .findFirst()
                .orElseThrow(() -> new IOException("no session: " + answer.statusCode()));
        var page = get(pageWithForm + "?form=" + fresh());
        token = found(TOKEN, page.body()).orElseThrow(() -> new IOException("no form at " + pageWithForm + ": " + page.statusCode()));
    }

    static String fresh() {
        return UUID.randomUUID().toString();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String key, String type, byte[] body) throws IOException, InterruptedException {
        var request = request(path).header("Idempotency-Key", key).header("Content-Type", type);
        if (!token.isEmpty()) request.header("X-CSRF-TOKEN", token);
        return http.send(request.POST(BodyPublishers.ofByteArray(body)).build(), BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(product.at(path)).timeout(PATIENCE);
        if (!cookie.isEmpty()) request.header("Cookie", cookie);
        return request;
    }

    HttpClient http() {
        return http;
    }

    static Optional<String> found(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        return match.find() ? Optional.of(match.group(1)) : Optional.empty();
    }
}
