package org.luoshi.files;

import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.AccountId;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.AttachmentId;
import org.luoshi.kernel.Refusal;
import org.luoshi.kernel.Subject;
import org.luoshi.rules.Policies;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of records. The module that owns a record decides who may add, see and remove; nobody gets a file by its hash
 * or without naming the record that it belongs to.
 */
@Component
@Transactional
public class Files {

    private static final String ATTACHMENT = """
            select a.id, a.owner_type, a.owner_id, a.purpose, a.data_level, a.keep_until, a.name, f.media_type, f.size,
                   a.thumbnail is not null as picture, a.added_at
              from files.attachment a
              join files.file f on f.sha256 = a.sha256
            """;

    private final JdbcClient db;
    private final FileShelf shelf;
    private final Policies policies;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Files(JdbcClient db, FileShelf shelf, Policies policies, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.shelf = shelf;
        this.policies = policies;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Keeps a file for a record. Pictures are drawn anew, so that nothing of the camera's or the sender's stays in them.
     * The same content handed in twice for the same purpose is kept once, until the later of both days.
     *
     * @param name as the sender's machine calls it
     * @throws Refusal when the content is too large, of a kind that is not taken, not what its name says, or one too many
     */
    public AttachmentId attach(Subject owner, Upload what, String name, InputStream content, Actor by) {
        var policy = policies.inForce(UploadPolicy.class);
        var checked = Content.checked(name, content, policy, what.onlyPictures());
        var hash = Sha256.of(checked.bytes());
        lock(db, owner);
        var known = find(owner, what.purpose(), hash);
        if (known.isPresent()) return keepLonger(known.get(), what.keepUntil());
        if (count(owner) >= policy.picturesPerRecord())
            throw Refusal.invalid("files.too-many", policy.picturesPerRecord());
        keep(hash, checked.mediaType(), checked.bytes());
        var id = AttachmentId.next();
        insert(id, owner, what, checked, hash, by.account());
        events.publishEvent(new Attached(owner, id, what.purpose(), what.level(), by, clock.instant()));
        return id;
    }

    private void insert(
            AttachmentId id, Subject owner, Upload what, Content content, Sha256 hash, @Nullable AccountId by) {
        db.sql("""
                        insert into files.attachment (id, owner_type, owner_id, purpose, data_level, keep_until,
                                                      sha256, thumbnail, name, added_at, added_by)
                        values (:id, :type, :owner, :purpose, :level, :until, :hash, :thumbnail, :name, :now, :by)""")
                .param("id", id.value())
                .param("type", owner.type())
                .param("owner", owner.id())
                .param("purpose", what.purpose())
                .param("level", what.level().column())
                .param("until", what.keepUntil())
                .param("hash", hash.bytes())
                .param("thumbnail", keepThumbnail(content))
                .param("name", content.name().value())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by == null ? null : by.value())
                .update();
    }

    private byte @Nullable [] keepThumbnail(Content content) {
        var thumbnail = content.thumbnail();
        if (thumbnail == null) return null;
        var hash = Sha256.of(thumbnail);
        keep(hash, content.mediaType(), thumbnail);
        return hash.bytes();
    }

    private void keep(Sha256 hash, String mediaType, byte[] content) {
        FileSweep.lock(db, hash);
        shelf.put(hash, content);
        db.sql("insert into files.file (sha256, size, media_type) values (?, ?, ?) on conflict do nothing")
                .params(hash.bytes(), content.length, mediaType)
                .update();
    }

    /** Takes a file away from its record; a file of another record is missing. */
    public void detach(AttachmentId id, Subject owner, Actor by) {
        var gone = db.sql("delete from files.attachment where id = ? and owner_type = ? and owner_id = ?")
                .params(id.value(), owner.type(), owner.id())
                .update();
        if (gone == 0) throw Refusal.missing();
        events.publishEvent(new Detached(owner, id, by, clock.instant()));
    }

    /** The files of a record, oldest first. */
    @Transactional(readOnly = true)
    public List<Attachment> of(Subject owner) {
        return db.sql(ATTACHMENT + " where a.owner_type = ? and a.owner_id = ? order by a.id")
                .params(owner.type(), owner.id())
                .query(Files::attachment)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Attachment> of(Subject owner, String purpose) {
        return of(owner).stream()
                .filter(attachment -> attachment.purpose().equals(purpose))
                .toList();
    }

    /** @throws Refusal when the record has no such file */
    @Transactional(readOnly = true)
    public Served serve(AttachmentId id, Subject owner) {
        return served(id, owner, "sha256");
    }

    /** The small sister of a picture. @throws Refusal when the record has no such picture */
    @Transactional(readOnly = true)
    public Served thumbnail(AttachmentId id, Subject owner) {
        return served(id, owner, "thumbnail");
    }

    private Served served(AttachmentId id, Subject owner, String column) {
        return db.sql("""
                        select a.name, f.media_type, f.sha256, a.thumbnail is not null as picture
                          from files.attachment a
                          join files.file f on f.sha256 = a.%s
                         where a.id = ? and a.owner_type = ? and a.owner_id = ?""".formatted(column))
                .params(id.value(), owner.type(), owner.id())
                .query((row, number) -> new Served(
                        new FileName(row.getString("name")),
                        row.getString("media_type"),
                        shelf.place(Sha256.of(row, "sha256")),
                        row.getBoolean("picture")))
                .optional()
                .orElseThrow(Refusal::missing);
    }

    /** Who hands the same file in again may have it kept for longer than before, never for less. */
    private AttachmentId keepLonger(AttachmentId id, @Nullable LocalDate until) {
        db.sql("""
                        update files.attachment set keep_until = cast(:until as date)
                         where id = :id and keep_until < coalesce(cast(:until as date), 'infinity')""").param("id", id.value()).param("until", until, Types.DATE).update();
        return id;
    }

    /** One transaction at a time adds to or takes from a record. */
    static void lock(JdbcClient db, Subject owner) {
        db.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param("files:" + owner)
                .query()
                .singleRow();
    }

    private Optional<AttachmentId> find(Subject owner, String purpose, Sha256 hash) {
        return db.sql(
                        "select id from files.attachment where owner_type = ? and owner_id = ? and purpose = ? and sha256 = ?")
                .params(owner.type(), owner.id(), purpose, hash.bytes())
                .query(UUID.class)
                .optional()
                .map(AttachmentId::new);
    }

    private int count(Subject owner) {
        return db.sql("select count(*) from files.attachment where owner_type = ? and owner_id = ?")
                .params(owner.type(), owner.id())
                .query(Integer.class)
                .single();
    }

    private static Attachment attachment(ResultSet row, int number) throws SQLException {
        return new Attachment(
                new AttachmentId(row.getObject("id", UUID.class)),
                new Subject(row.getString("owner_type"), row.getObject("owner_id", UUID.class)),
                row.getString("purpose"),
                DataLevel.valueOf(row.getString("data_level").toUpperCase(Locale.ROOT)),
                row.getObject("keep_until", LocalDate.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getBoolean("picture"),
                row.getTimestamp("added_at").toInstant());
    }
}
