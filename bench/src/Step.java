import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;

/**
 * One kind of change.
 *
 * @param find a query for the id of a record that may be changed so, and for the words that its form needs; none when
 *     the change makes a record of its own
 * @param path where it is posted, with {@code %s} for the id
 * @param event how what the audit trail must say about it begins
 * @param marked a query that counts the places where its marker stands, of which there must be one; none when it writes no words
 */
record Step(String name, String find, String path, Filling filling, String event, String marked) {

    /** The record to be changed, and what the query found about it. */
    record Found(String subject, String path, List<String> words) {}

    /** What goes over the wire. */
    record Sent(String type, byte[] body) {}

    interface Filling {
        Sent fill(Found found, String marker);
    }

    private static final String IN_TRAIL = "select count(*) from audit.entry where opinion = ?";
    private static final String UNDERTAKINGS = "NO_FEES NO_ILLEGAL_ORGANISATIONS NO_ACCOUNTS_OR_VENUES NO_FALSE_PUBLICITY";

    static final Step POST_NEED = new Step("need: post", "", "/w/needs/new", Step::need, "needs.need-posted/1",
            "select count(*) from needs.need where position(? in title) > 0");
    static final Step CORRECT_NEED = new Step("need: correct",
            "select id, title from needs.need where status = 'RETURNED' and posted_by = ?", "/w/needs/%s/edit",
            Step::need, "needs.need-posted/1", "");
    static final Step WITHDRAW_NEED = need("withdraw", "'POSTED', 'PUBLISHED'", "posted_by", "reason", "need-withdrawn");
    static final Step VERIFY_NEED = need("verify", "'POSTED'", "verifier", "opinion", "need-verified");
    static final Step RETURN_NEED = need("return", "'POSTED'", "verifier", "reason", "need-returned");
    static final Step PUBLISH_NEED = need("publish", "'VERIFIED'", "", "opinion", "need-published");
    static final Step CLAIM_NEED = new Step("need: claim", "select id from needs.need where status = 'PUBLISHED'",
            "/w/needs/%s/claim", (found, marker) -> form(), "needs.need-claimed/1", "");
    static final Step RELEASE_NEED = need("release", "'CLAIMED'", "claimed_by", "reason", "claim-released");

    static final Step PROPOSE = new Step("project: propose",
            """
            select p.id, g.account::text from projects.project p join identity.assignment g on g.organisation = p.lead
             where p.status = 'PREPARING' and p.lead = ?""",
            "/w/projects/%s/plan", Step::plan, "projects.project-proposed/1", "");
    static final Step RETURN_PROJECT = new Step("project: return", "select id from projects.project where status = 'PROPOSED'",
            "/w/projects/%s/return", (found, marker) -> form("reason", marker), "projects.project-returned/1", IN_TRAIL);
    static final Step APPROVE = new Step("project: approve", "select id from projects.project where status = 'PROPOSED'",
            "/w/projects/%s/approve", (found, marker) -> approval(marker), "projects.project-approved/1", IN_TRAIL);
    static final Step COMPLETE = new Step("project: complete",
            """
            select p.id from projects.project p where p.status = 'RUNNING' and p.lead = ?
               and not exists (select from projects.activity a where a.project = p.id and a.status <> 'CONFIRMED')""",
            "/w/projects/%s/complete", (found, marker) -> form("outcome", marker), "projects.project-completed/1",
            "select count(*) from projects.project where outcome = ?");
    static final Step RECORD = new Step("activity: record, with a photo",
            """
            select p.id from projects.project p where p.status in ('APPROVED', 'RUNNING') and p.lead = ?
               and (select count(*) from projects.activity a where a.project = p.id) < 3""",
            "/w/projects/%s/activities/new", Step::activity, "projects.activity-recorded/1",
            "select count(*) from projects.activity where remarks = ?");
    static final Step ASK = new Step("activity: ask",
            """
            select a.id, a.project::text from projects.activity a join projects.project p on p.id = a.project
             where a.status = 'RECORDED' and p.lead = ?""",
            "/w/projects/%2$s/activities/%1$s/ask", (found, marker) -> form(), "projects.confirmation-asked/1", "");
    static final Step CORRECT_ACTIVITY = new Step("activity: correct",
            """
            select a.id, a.project::text, a.remarks from projects.activity a join projects.project p on p.id = a.project
             where a.status in ('QUESTIONED', 'DISPUTED') and p.lead = ?""",
            "/w/projects/%2$s/activities/%1$s/edit", Step::activity, "projects.activity-recorded/1", "");

    /** Its path is behind a link, which the writer fetches from the page of the activity. */
    static final Step ANSWER = new Step("link: answer",
            """
            select a.id, a.project::text from projects.activity a join projects.project p on p.id = a.project
              join projects.confirmation c on c.activity = a.id and c.answered_at is null and c.revoked_at is null
             where a.status = 'RECORDED' and p.lead = ?""",
            "/w/projects/%2$s/activities/%1$s", Step::answer, "projects.activity-",
            "select count(*) from projects.confirmation where remark = ?");

    static final Step REGISTER = new Step("organisation: register", "", "/w/organisations/new",
            (found, marker) -> form("kind", "COMPANY", "name", marker, "anyway", "true", "aliases", "A" + marker),
            "organisations.organisation-registered/1", "select count(*) from organisations.organisation where name = ?");
    static final Step CHANGE = new Step("organisation: change",
            "select id, name, version::text from organisations.organisation where kind = 'COMPANY' and name ~ '^K[0-9a-f]{14}$'",
            "/w/organisations/%s/edit",
            (found, marker) -> form("kind", "COMPANY", "name", found.words().get(0), "version", found.words().get(1),
                    "anyway", "true", "source", marker),
            "organisations.organisation-changed/1", "");

    private static Step need(String act, String states, String mine, String field, String event) {
        return new Step("need: " + act,
                "select id from needs.need where status in (" + states + ")" + (mine.isEmpty() ? "" : " and " + mine + " = ?"),
                "/w/needs/%s/" + act, (found, marker) -> form(field, marker), "needs." + event + "/1", IN_TRAIL);
    }

    /** Any record that this change may be made to; empty when there is none. */
    Optional<Found> choose(Connection db, String organisation) throws SQLException {
        if (find.isEmpty()) return Optional.of(new Found("", path, List.of()));
        try (var query = db.prepareStatement(find + " order by random() limit 1")) {
            if (find.contains("?")) query.setObject(1, java.util.UUID.fromString(organisation));
            try (var row = query.executeQuery()) {
                if (!row.next()) return Optional.empty();
                var words = new String[row.getMetaData().getColumnCount()];
                for (var i = 0; i < words.length; i++) words[i] = row.getString(i + 1);
                return Optional.of(new Found(words[0], path.formatted((Object[]) words),
                        Arrays.asList(words).subList(1, words.length)));
            }
        }
    }

    private static Sent need(Found found, String marker) {
        var today = LocalDate.now();
        return form("title", found.words().isEmpty() ? "义诊 " + marker : found.words().get(0),
                "specialities", "CARDIOLOGY", "specialities", "ENT", "village", "望江村", "groups", "LEFT_BEHIND_ELDERLY",
                "people", "约120", "sessions", "2", "firstDay", today.plusDays(3).toString(),
                "lastDay", today.plusDays(40).toString(), "remarks", marker);
    }

    private static Sent plan(Found found, String marker) {
        var today = LocalDate.now();
        var fixed = form("accountable", found.words().get(0), "summary", marker, "sessions", "2", "people", "120",
                "firstDay", today.toString(), "lastDay", today.plusDays(30).toString());
        return with(fixed, "undertakings");
    }

    private static Sent approval(String marker) {
        return with(form("opinion", marker), "checked");
    }

    private static Sent with(Sent form, String undertakings) {
        var text = new StringBuilder(new String(form.body(), StandardCharsets.UTF_8));
        for (var one : UNDERTAKINGS.split(" ")) text.append('&').append(undertakings).append('=').append(one);
        return new Sent(form.type(), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Sent answer(Found found, String marker) {
        var verdicts = List.of("AS_IT_WAS", "AS_IT_WAS", "AS_IT_WAS", "FIGURES_DIFFER", "NOT_SO");
        return form("verdict", verdicts.get(Math.floorMod(marker.hashCode(), verdicts.size())), "remark", marker);
    }

    private static Sent form(String... fields) {
        var text = new StringBuilder();
        for (var i = 0; i < fields.length; i += 2)
            text.append(i == 0 ? "" : "&").append(fields[i]).append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        return new Sent("application/x-www-form-urlencoded", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Sent activity(Found found, String marker) {
        var boundary = "----" + marker;
        var out = new ByteArrayOutputStream();
        var fields = List.of("day", LocalDate.now().toString(), "from", "09:00", "until", "12:30", "place", "望江村",
                "team[CARDIOLOGY]", "2", "served[LEFT_BEHIND_ELDERLY]", "30", "served[OTHER_VILLAGERS]", "12",
                "free", "true", "remarks", found.words().isEmpty() ? marker : found.words().get(1));
        for (var i = 0; i < fields.size(); i += 2)
            out.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + fields.get(i) + "\"\r\n\r\n"
                    + fields.get(i + 1) + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"photos\"; filename=\"photo.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        out.writeBytes(photo());
        out.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return new Sent("multipart/form-data; boundary=" + boundary, out.toByteArray());
    }

    /** Every photo is another one. */
    private static byte[] photo() {
        var picture = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < 64; x++)
            for (var y = 0; y < 48; y++) picture.setRGB(x, y, ThreadLocalRandom.current().nextInt(0xffffff));
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "jpg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
