package org.luoshi.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.ClauseRef;
import org.luoshi.kernel.Identifier;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Refusal;
import org.luoshi.kernel.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Raises and settles tasks. Always part of the caller's transaction: no change without its task, no task without its change. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Tasks {

    private final JdbcClient db;
    private final Clock clock;

    Tasks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * One thing to do.
     *
     * @param organisation whose desk it lands on
     * @param post of whom there
     * @param subject the record it is about; settling names the same
     * @param key the text's key, such as {@code needs.task.verify}
     * @param title what the record is called
     * @param path where it is done, starting with {@code /w/}
     * @param due the last day, if there is one
     */
    public record Task(
            OrganisationId organisation,
            Post post,
            Subject subject,
            String key,
            String title,
            String path,
            @Nullable ClauseRef clause,
            @Nullable LocalDate due) {}

    /** Puts a task on a desk. The same task raised twice stays one. */
    public void raise(Task task, Actor by) {
        put(task, false, by);
    }

    /** Tells a desk something that asks for nothing but to be read: it stays until somebody there says so. */
    public void tell(Task notice, Actor by) {
        put(notice, true, by);
    }

    private void put(Task task, boolean notice, Actor by) {
        db.sql("""
                        insert into inbox.task (id, organisation, post, subject_type, subject, key, title, path, clause, due, notice, raised_at, raised_by, raised_for)
                        values (:id, :organisation, :post, :type, :subject, :key, :title, :path, :clause, :due, :notice, :now, :by, :for)
                        on conflict do nothing""")
                .param("id", Identifier.next())
                .param("organisation", task.organisation().value())
                .param("post", task.post().name())
                .param("type", task.subject().type())
                .param("subject", task.subject().id())
                .param("key", task.key())
                .param("title", task.title())
                .param("path", task.path())
                .param("clause", task.clause() == null ? null : task.clause().toString())
                .param("due", task.due())
                .param("notice", notice)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", uuid(by.account()))
                .param("for", uuid(by.organisation()))
                .update();
    }

    /** Takes the tasks with these keys about a record off every desk; without keys, all but the notices, which stay until they are read. */
    public void settle(Subject subject, Actor by, String... keys) {
        db.sql("""
                        update inbox.task set settled_at = :now, settled_by = :by
                         where subject = :subject and settled_at is null
                           and (:all and not notice or key = any (string_to_array(:keys, ',')))""")
                .param("now", Timestamp.from(clock.instant()))
                .param("by", uuid(by.account()))
                .param("subject", subject.id())
                .param("all", keys.length == 0)
                .param("keys", String.join(",", Arrays.asList(keys)))
                .update();
    }

    /** Somebody at the desk has read a notice. @throws Refusal for what is not an open notice of that desk */
    public void read(TaskId notice, Actor by) {
        var read = db.sql("""
                        update inbox.task set settled_at = :now, settled_by = :by
                         where id = :id and notice and settled_at is null and organisation = :organisation and post = :post""")
                .param("now", Timestamp.from(clock.instant()))
                .param("by", uuid(by.account()))
                .param("id", notice.value())
                .param("organisation", uuid(by.organisation()))
                .param("post", by.post().name())
                .update();
        if (read == 0) throw Refusal.missing();
    }

    private static @Nullable UUID uuid(@Nullable Identifier id) {
        return id == null ? null : Objects.requireNonNull(id.value());
    }
}
