package org.luoshi.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.luoshi.files.PictureFixtures.aPicture;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.luoshi.LuoshiTest;
import org.luoshi.audit.Trail;
import org.luoshi.kernel.AccountId;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.AttachmentId;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Subject;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What goes when its time is over or nobody has it any more, and what stays, also when two things happen at once. */
@LuoshiTest
class FileSweepTests {

    private final Subject record = new Subject("activity", UUID.randomUUID());
    private final Subject other = new Subject("activity", UUID.randomUUID());
    private final Actor someone = new Actor(AccountId.next(), OrganisationId.next(), Post.MEMBER_HANDLER);
    private final byte[] paper = ("%PDF-1.7 " + UUID.randomUUID()).getBytes(StandardCharsets.ISO_8859_1);
    private final ExecutorService elsewhere = Executors.newSingleThreadExecutor();

    @Autowired
    Files files;

    @Autowired
    FileShelf shelf;

    @Autowired
    FileSweep sweep;

    @Autowired
    Retention retention;

    @Autowired
    Trail trail;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    @AfterEach
    void nobodyIsLeftElsewhere() {
        elsewhere.shutdown();
    }

    @Test
    void aFileWhoseLastDayIsOverIsTakenFromItsRecordWithALineInTheTrail() {
        keep(record, today().minusDays(1));
        keep(other, today());

        retention.end();

        assertThat(files.of(record)).isEmpty();
        assertThat(files.of(other)).hasSize(1);
        assertThat(trail.of(Set.of(record)))
                .filteredOn(entry -> entry.event().equals("files.expired"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor().post()).isEqualTo(Post.SYSTEM));
        assertThat(trail.of(Set.of(other))).extracting(Trail.Entry::event).containsExactly("files.attached");
    }

    @Test
    void whoHandsTheSameFileInAgainMayKeepItForLongerButNotForLess() {
        keep(record, today().minusDays(1));
        keep(record, today().plusDays(9));
        keep(record, today().plusDays(2));
        assertThat(files.of(record)).extracting(Attachment::keepUntil).containsExactly(today().plusDays(9));

        keep(record, null);
        keep(record, today().plusDays(9));
        assertThat(files.of(record)).extracting(Attachment::keepUntil).containsOnlyNulls();
    }

    @Test
    void whoIsJustKeepingAFileForLongerIsWaitedFor() throws Exception {
        keep(record, today().minusDays(1));

        var ending = during(() -> keep(record, today().plusDays(9)), () -> retention.end());

        ending.get();
        assertThat(files.of(record)).hasSize(1);
    }

    @Test
    void contentGoesWithTheLastRecordThatHasItAndNotBefore() {
        var mine = keep(record, null);
        var theirs = keep(other, null);

        files.detach(mine, record, someone);
        sweep.sweep();
        assertThat(isThere(paper)).isTrue();

        files.detach(theirs, other, someone);
        sweep.sweep();
        assertThat(isThere(paper)).isFalse();
        assertThat(isKnown(paper)).isFalse();
    }

    @Test
    void aPicturesSmallSisterGoesAndStaysWithIt() {
        var picture = aPicture("png", 901, 503);
        var id = files.attach(
                record, Upload.photo("photo", DataLevel.INTERNAL), "a.png", new ByteArrayInputStream(picture), someone);
        var contents = List.of(hash(id, "sha256"), hash(id, "thumbnail"));

        sweep.sweep();
        assertThat(contents).allMatch(this::isThere);

        files.detach(id, record, someone);
        sweep.sweep();
        assertThat(contents).noneMatch(this::isThere);
    }

    private Sha256 hash(AttachmentId id, String column) {
        return db.sql("select " + column + " from files.attachment where id = ?")
                .param(id.value())
                .query((row, number) -> Sha256.of(row, column))
                .single();
    }

    @Test
    void contentThatNoRecordEverKnewGoes() {
        shelf.put(Sha256.of(paper), paper);

        sweep.sweep();

        assertThat(isThere(paper)).isFalse();
    }

    @Test
    void contentThatIsJustBeingHandedInAgainStays() throws Exception {
        var first = keep(record, null);
        files.detach(first, record, someone);

        var sweeping = during(() -> keep(other, null), () -> sweep.sweep());

        sweeping.get();
        assertThat(isThere(paper)).isTrue();
        assertThat(files.of(other)).hasSize(1);
    }

    @Test
    void contentThatIsHandedInWhileItIsRemovedIsPutBack() throws Exception {
        keep(record, null);

        var handing = during(this::removedByHand, () -> keep(other, null));

        handing.get();
        assertThat(isThere(paper)).isTrue();
        assertThat(isKnown(paper)).isTrue();
    }

    @Test
    void nothingIsRemovedWhileABackupRuns() {
        shelf.put(Sha256.of(paper), paper);
        transactions.executeWithoutResult(status -> {
            db.sql("select pg_advisory_xact_lock_shared(hashtext('files.removing'))")
                    .query()
                    .singleRow();
            elsewhere(() -> sweep.sweep());
        });
        assertThat(isThere(paper)).isTrue();

        sweep.sweep();
        assertThat(isThere(paper)).isFalse();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private AttachmentId keep(Subject owner, @Nullable LocalDate until) {
        var what = new Upload("paper", DataLevel.INTERNAL, until, false);
        return files.attach(owner, what, "a.pdf", new ByteArrayInputStream(paper), someone);
    }

    /** What the sweep does, stopped before its transaction ends. */
    private void removedByHand() {
        FileSweep.lock(db, Sha256.of(paper));
        db.sql("delete from files.attachment where owner_id = ?")
                .param(record.id())
                .update();
        db.sql("delete from files.file where sha256 = ?")
                .param(Sha256.of(paper).bytes())
                .update();
        shelf.remove(Sha256.of(paper));
    }

    /** The second begins while the first is not yet committed, and has to wait for it. */
    private Future<?> during(Runnable first, Runnable second) {
        return Objects.requireNonNull(transactions.execute(status -> {
            first.run();
            var waiting = elsewhere.submit(second);
            await().until(() -> db.sql(
                            "select exists (select from pg_locks where locktype = 'advisory' and not granted)")
                    .query(Boolean.class)
                    .single());
            return waiting;
        }));
    }

    private void elsewhere(Runnable act) {
        try {
            elsewhere.submit(act).get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private boolean isThere(byte[] content) {
        return isThere(Sha256.of(content));
    }

    private boolean isThere(Sha256 hash) {
        return java.nio.file.Files.exists(shelf.place(hash));
    }

    private boolean isKnown(byte[] content) {
        return db.sql("select exists (select from files.file where sha256 = ?)")
                .param(Sha256.of(content).bytes())
                .query(Boolean.class)
                .single();
    }
}
