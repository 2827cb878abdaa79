import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One change that was asked for, and every answer to it. */
final class Op {

    final String key = Browser.fresh();
    final int writer;
    final Step step;
    final String subject;
    final Instant sentAt = Instant.now();
    private final String path;
    private final String type;
    private final byte[] body;
    private final List<Answer> answers = new CopyOnWriteArrayList<>();
    volatile boolean hadCommitted;

    /** What came back; a status of 0 means that nothing came back, -1 that nobody was there to take it. */
    record Answer(int status, String location) {

        static final Answer NONE = new Answer(0, "");
        static final Answer NOT_SENT = new Answer(-1, "");

        boolean isYes() {
            return status == 303;
        }

        boolean isNo() {
            return status == -1 || status >= 400 && status < 500;
        }
    }

    Op(int writer, Step step, Step.Found found) {
        this.writer = writer;
        this.step = step;
        this.subject = found.subject();
        this.path = found.path();
        var form = step.filling().fill(found, marker());
        this.type = form.type();
        this.body = form.body();
    }

    /** A word that stands in nothing but what this change writes. */
    String marker() {
        return "K" + key.replace("-", "").substring(0, 14);
    }

    Answer send(Browser browser) throws InterruptedException {
        var answer = answer(browser, type, body);
        answers.add(answer);
        return answer;
    }

    /** The same key with something else in the form. */
    Answer sendOther(Browser browser) throws InterruptedException {
        return answer(browser, "application/x-www-form-urlencoded", "other=yes".getBytes(StandardCharsets.UTF_8));
    }

    private Answer answer(Browser browser, String type, byte[] body) throws InterruptedException {
        try {
            HttpResponse<String> answer = browser.post(path, key, type, body);
            return new Answer(answer.statusCode(), answer.headers().firstValue("location").orElse(""));
        } catch (ConnectException e) {
            return Answer.NOT_SENT;
        } catch (IOException e) {
            return Answer.NONE;
        }
    }

    /** Nobody can tell from the answers whether it happened. */
    boolean isUnknown() {
        return answers.stream().noneMatch(answer -> answer.isYes() || answer.isNo());
    }

    boolean isAcknowledged() {
        return answers.stream().anyMatch(Answer::isYes);
    }

    /** Yes after a no, no after a yes, or two different places. */
    /** A refusal is not kept, so a later try may still succeed; once a change was answered, that answer stays. */
    boolean contradictsItself() {
        var definite = answers.stream().filter(answer -> answer.isYes() || answer.isNo()).toList();
        var sinceYes = definite.stream().dropWhile(answer -> !answer.isYes()).toList();
        return sinceYes.stream().distinct().count() > 1;
    }

    String location() {
        return answers.stream().filter(Answer::isYes).map(Answer::location).findFirst().orElse("");
    }

    int firstStatus() {
        return answers.get(0).status();
    }

    int tries() {
        return answers.size();
    }

    @Override
    public String toString() {
        return String.join("\t", sentAt.toString(), "writer " + writer, key, step.name(), path, text(), answers.toString());
    }

    private String text() {
        return type.startsWith("multipart") ? body.length + " bytes" : new String(body, StandardCharsets.UTF_8);
    }
}
