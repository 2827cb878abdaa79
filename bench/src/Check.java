import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks into the database and the folder of files, and compares them with what the writers were told. */
final class Check {

    private static final String TRAIL_OF = "exists (select from audit.entry e where e.xid::xid = %s.xmin)";
    private static final Map<String, String> INVARIANTS = invariants();

    private final Connection db;
    private final Path files;
    private final Collection<Op> history;
    private final Map<String, List<String>> found = new LinkedHashMap<>();

    private record Kept(String location, String transaction) {}

    private record Traced(String event, String subject) {}

    Check(Connection db, Path files, Collection<Op> history) {
        this.db = db;
        this.files = files;
        this.history = history;
    }

    /** What was looked for, and every place where it does not hold. */
    Map<String, List<String>> run() throws SQLException, IOException {
        answers();
        for (var invariant : INVARIANTS.entrySet()) {
            var wrong = wrong(invariant.getKey());
            try (var query = db.createStatement(); var rows = query.executeQuery(invariant.getValue())) {
                while (rows.next()) wrong.add(rows.getString(1));
            }
        }
        files();
        return found;
    }

    private List<String> wrong(String what) {
        return found.computeIfAbsent(what, name -> new ArrayList<>());
    }

    private void answers() throws SQLException {
        var lost = wrong("I1 every acknowledged change is there, once");
        var present = wrong("I2 no rejected change is there");
        var open = wrong("I3 no change is left unknown");
        var differing = wrong("I3 the same key always had the same answer");
        var untraced = wrong("I5 every acknowledged change is in the trail, once");
        var unasked = wrong("I1 the trail has no change that nobody was told of");
        var kept = kept();
        var traced = traced();
        Set<String> asked = new HashSet<>();
        for (var op : history) {
            if (op.contradictsItself()) differing.add(op.toString());
            if (op.isUnknown()) {
                open.add(op.toString());
                continue;
            }
            var row = kept.get(op.key);
            var marks = marks(op);
            if (!op.isAcknowledged()) {
                if (row != null || marks > 0) present.add(op.toString());
                continue;
            }
            if (row == null || marks != 1 || !isPlace(op, row)) lost.add(marks + " " + op);
            if (row == null) continue;
            asked.add(row.transaction);
            var entries = traced.getOrDefault(row.transaction, List.of()).stream()
                    .filter(entry -> entry.event.startsWith(op.step.event()))
                    .filter(entry -> op.step.find().isEmpty() ? op.location().endsWith(entry.subject) : isAbout(op, entry))
                    .count();
            if (entries != 1) untraced.add(entries + " " + op);
        }
        traced.forEach((transaction, entries) -> {
            if (!asked.contains(transaction)) unasked.add(transaction + " " + entries);
        });
    }

    /** The secret of a link is not kept with the answer, only its hash. */
    private static boolean isPlace(Op op, Kept row) {
        return op.step == Step.ANSWER ? row.location.matches("/c/[0-9a-f]{64}") : row.location.equals(op.location());
    }

    /** A recorded day is a record of its own, made for a project. */
    private static boolean isAbout(Op op, Traced entry) {
        return op.step == Step.RECORD ? op.location().endsWith(entry.subject) : entry.subject.equals(op.subject);
    }

    private int marks(Op op) throws SQLException {
        if (op.step.marked().isEmpty()) return op.isAcknowledged() ? 1 : 0;
        try (var query = db.prepareStatement(op.step.marked())) {
            query.setString(1, op.marker());
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private Map<String, Kept> kept() throws SQLException {
        var all = new HashMap<String, Kept>();
        try (var query = db.createStatement(); var row = query.executeQuery("select key, location, xmin::text from web.once")) {
            while (row.next()) all.put(row.getString(1), new Kept(row.getString(2), row.getString(3)));
        }
        return all;
    }

    /** What people changed since the first writer began, by transaction. */
    private Map<String, List<Traced>> traced() throws SQLException {
        var all = new HashMap<String, List<Traced>>();
        var began = history.stream().map(op -> op.sentAt).min(java.util.Comparator.naturalOrder()).orElseThrow();
        try (var query = db.prepareStatement("""
                select xid::xid::text, event, subject::text from audit.entry
                 where at >= ? and event ~ '^(needs|projects|organisations|files)' order by id""")) {
            query.setTimestamp(1, java.sql.Timestamp.from(began));
            try (var row = query.executeQuery()) {
                while (row.next())
                    all.computeIfAbsent(row.getString(1), transaction -> new ArrayList<>())
                            .add(new Traced(row.getString(2), row.getString(3)));
            }
        }
        return all;
    }

    /** Each query finds what must not be. */
    private static Map<String, String> invariants() {
        var all = new LinkedHashMap<String, String>();
        for (var table : List.of("needs.need", "projects.project", "projects.activity", "projects.confirmation",
                "organisations.organisation", "files.attachment", "inbox.task"))
            all.put("I5 " + table + ": each row's transaction is in the trail",
                    "select r.id from " + table + " r where not " + TRAIL_OF.formatted("r"));
        all.put("no half: the last word of the trail is the state of the need", """
                select n.id || ' ' || n.status || ' ' || e.event from needs.need n
                  join lateral (select event from audit.entry where subject = n.id and event like 'needs.%' order by id desc limit 1) e on true
                 where n.status <> case e.event
                    when 'needs.need-posted/1' then 'POSTED' when 'needs.need-returned/1' then 'RETURNED'
                    when 'needs.need-verified/1' then 'VERIFIED' when 'needs.need-published/1' then 'PUBLISHED'
                    when 'needs.need-claimed/1' then 'CLAIMED' when 'needs.claim-released/1' then 'PUBLISHED'
                    when 'needs.claim-lapsed/1' then 'PUBLISHED' when 'needs.need-undertaken/1' then 'UNDERTAKEN'
                    when 'needs.need-met/1' then 'MET' when 'needs.need-withdrawn/1' then 'WITHDRAWN' end""");
        all.put("no half: the last word of the trail is the state of the activity", """
                select a.id || ' ' || a.status || ' ' || e.event from projects.activity a
                  join lateral (select event from audit.entry where subject = a.id and event like 'projects.activity%'
                                 order by id desc limit 1) e on true
                 where a.status <> upper(substr(split_part(e.event, '/', 1), length('projects.activity-') + 1))""");
        all.put("no half: a need and its project agree", """
                select n.id || ' ' || n.status || ' ' || coalesce(p.status, 'no project') from needs.need n
                  left join projects.project p on p.need = n.id and p.status <> 'LAPSED'
                 where case when n.status = 'CLAIMED' then coalesce(p.status, '') not in ('PREPARING', 'PROPOSED')
                            when n.status = 'UNDERTAKEN' then coalesce(p.status, '') not in ('APPROVED', 'RUNNING')
                            when n.status = 'MET' then coalesce(p.status, '') <> 'COMPLETED'
                            else p.id is not null end""");
        all.put("no half: a running project has a day, a day has a team and people served", """
                select p.id::text from projects.project p where (p.status in ('RUNNING', 'COMPLETED'))
                    <> exists (select from projects.activity a where a.project = p.id)
                union all select a.id::text from projects.activity a
                 where not exists (select from projects.activity_team t where t.activity = a.id)
                    or not exists (select from projects.activity_served s where s.activity = a.id)""");
        all.put("no half: a confirmed day has one answer that says so", """
                select a.id from projects.activity a where (a.status = 'CONFIRMED')
                    <> (1 = (select count(*) from projects.confirmation c where c.activity = a.id and c.verdict = 'AS_IT_WAS'))""");
        all.put("no half: a day of ours has its photo", """
                select a.id from projects.activity a where a.remarks ~ '^K[0-9a-f]{14}$'
                   and not exists (select from files.attachment f where f.owner_id = a.id)""");
        all.put("numbers have no gaps", """
                select s.kind || ' ' || s.last || ' ' || c.used from rules.series s join (
                    select 'need' as kind, count(*) as used from needs.need
                    union all select 'project', count(number) from projects.project
                    union all select 'receipt', count(receipt) from projects.activity) c on c.kind = s.kind
                 where s.last <> c.used""");
        all.put("inbox: the open tasks of every need, project and activity are those of its state", """
                with expected(subject, key) as (
                    select id, case status when 'POSTED' then 'needs.task.verify' when 'VERIFIED' then 'needs.task.publish'
                                           when 'RETURNED' then 'needs.task.correct' end from needs.need
                    union all select id, case status when 'PREPARING' then 'projects.task.propose'
                        when 'PROPOSED' then 'projects.task.approve' when 'APPROVED' then 'projects.task.record' end from projects.project
                    union all select p.id, 'projects.task.complete' from projects.project p where p.status = 'RUNNING'
                       and not exists (select from projects.activity a where a.project = p.id and a.status <> 'CONFIRMED')
                    union all select a.id, 'projects.task.confirm' from projects.activity a where a.status = 'RECORDED'
                       and exists (select from projects.confirmation c where c.activity = a.id and c.answered_at is null and c.revoked_at is null)
                    union all select id, 'projects.task.correct' from projects.activity where status in ('QUESTIONED', 'DISPUTED')
                    union all select id, 'projects.task.look-into' from projects.activity where status = 'DISPUTED'),
                opened as (select subject, key, count(*) as times from inbox.task
                            where settled_at is null and not notice and key ~ '^(needs|projects)' group by 1, 2)
                select coalesce(x.subject, o.subject) || ' expected ' || coalesce(x.key, '-') || ' open ' || coalesce(o.key, '-')
                  from (select * from expected where key is not null) x
                  full join opened o on o.subject = x.subject and o.key = x.key
                 where o.times is distinct from 1 or x.key is null""");
        all.put("I6 every file in the database belongs to a record", """
                select encode(f.sha256, 'hex') from files.file f where not exists (
                    select from files.attachment a where f.sha256 in (a.sha256, a.thumbnail))""");
        return all;
    }

    private void files() throws SQLException, IOException {
        var missing = wrong("I6 every file in the database is on the disk, whole");
        var orphans = wrong("I6 every file on the disk is in the database");
        Map<String, Long> known = new HashMap<>();
        try (var query = db.createStatement(); var row = query.executeQuery("select encode(sha256, 'hex'), size from files.file")) {
            while (row.next()) known.put(row.getString(1), row.getLong(2));
        }
        for (var hash : known.keySet()) if (!isWhole(hash, known.get(hash))) missing.add(hash);
        if (!Files.exists(files)) return;
        try (var all = Files.walk(files)) {
            // A draft cut short by a kill is no file yet; the daily sweep takes it away.
            for (var file : all.filter(Files::isRegularFile).filter(one -> !one.getFileName().toString().startsWith("draft")).toList()) {
                var name = file.getParent().getFileName().toString() + file.getFileName();
                if (!known.containsKey(name)) orphans.add(files.relativize(file).toString());
            }
        }
    }

    private boolean isWhole(String hash, long size) throws IOException {
        var file = files.resolve(hash.substring(0, 2)).resolve(hash.substring(2));
        if (!Files.exists(file) || Files.size(file) != size) return false;
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))).equals(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
