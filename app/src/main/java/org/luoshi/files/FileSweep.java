package org.luoshi.files;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes off the shelf what no record knows: content comes before its record, and a record can fail to follow. */
@Component
class FileSweep {

    private static final Logger log = LoggerFactory.getLogger(FileSweep.class);

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
        var swept = shelf.hashes().stream()
                .filter(hash -> !isKnown(hash))
                .filter(this::removed)
                .count();
        if (swept > 0) log.info("{} files without a record were removed", swept);
        return swept;
    }

    /** Under the same lock as keeping it, so that nobody can begin to rely on it meanwhile. */
    private boolean removed(Sha256 hash) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            lock(db, hash);
            return !isKnown(hash) && shelf.remove(hash);
        }));
    }

    private boolean isKnown(Sha256 hash) {
        return db.sql("select exists (select from files.file where sha256 = ?)")
                .param(hash.bytes())
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
