package org.luoshi.files;

import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes content that no record has attached: it was detached, its time is over, or a record failed to follow it, since
 * content comes before its record.
 */
@Component
class FileSweep {

    private static final Logger log = LoggerFactory.getLogger(FileSweep.class);

    private static final String ATTACHED =
            "select sha256 from files.attachment union select thumbnail from files.attachment where thumbnail is not null";

    private final FileShelf shelf;
    private final JdbcClient db;
    private final TransactionTemplate transactions;

    FileSweep(FileShelf shelf, JdbcClient db, TransactionTemplate transactions) {
        this.shelf = shelf;
        this.db = db;
        this.transactions = transactions;
    }

    /** Returns how many contents went. */
    long sweep() {
        shelf.clearDrafts();
        var loose = new HashSet<>(shelf.hashes());
        loose.addAll(hashes("select sha256 from files.file"));
        loose.removeAll(hashes(ATTACHED));
        var swept = loose.stream().filter(this::removed).count();
        if (swept > 0) log.info("{} files that no record had were removed", swept);
        return swept;
    }

    private Set<Sha256> hashes(String sql) {
        return new HashSet<>(
                db.sql(sql).query((row, number) -> Sha256.of(row, "sha256")).list());
    }

    private boolean removed(Sha256 hash) {
        try {
            return Boolean.TRUE.equals(transactions.execute(status -> remove(hash)));
        } catch (DataIntegrityViolationException e) {
            log.warn("file {} has no record, and yet something refers to it: it stays", hash.hex(), e);
            return false;
        }
    }

    /** Under the same lock as keeping it, so that nobody can begin to rely on it meanwhile. */
    private boolean remove(Sha256 hash) {
        if (isBeingBackedUp()) return false;
        lock(db, hash);
        if (isAttached(hash)) return false;
        var known = db.sql("delete from files.file where sha256 = ?")
                        .param(hash.bytes())
                        .update()
                == 1;
        return shelf.remove(hash) || known;
    }

    /** A backup copies rows first and files later; it shares this lock while it runs. */
    private boolean isBeingBackedUp() {
        return !db.sql("select pg_try_advisory_xact_lock(hashtext('files.removing'))")
                .query(Boolean.class)
                .single();
    }

    private boolean isAttached(Sha256 hash) {
        return db.sql("select exists (select from files.attachment where sha256 = :hash or thumbnail = :hash)")
                .param("hash", hash.bytes())
                .query(Boolean.class)
                .single();
    }

    /** One transaction at a time keeps or removes this content. */
    static void lock(JdbcClient db, Sha256 hash) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("file " + hash.hex())
                .query()
                .singleRow();
    }
}
