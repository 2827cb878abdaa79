package org.luoshi.places;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings the shipped files into the database before anything asks for a place, once for each version of the files,
 * whichever of several starting nodes comes first.
 */
@Component
class DivisionLoading implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(DivisionLoading.class);
    private static final String DATA_SET = "divisions";

    private final JdbcOperations db;
    private final TransactionOperations transaction;

    DivisionLoading(JdbcOperations db, TransactionOperations transaction) {
        this.db = db;
        this.transaction = transaction;
    }

    @Override
    public void afterPropertiesSet() {
        loadWhatIsNew();
    }

    /** Whether the files differed from what was loaded before. */
    boolean loadWhatIsNew() {
        var checksum = DivisionFiles.checksum();
        return Boolean.TRUE.equals(transaction.execute(status -> {
            db.execute("select pg_advisory_xact_lock(hashtext('places.divisions'))");
            if (db.queryForList("select checksum from places.data_set where name = ?", String.class, DATA_SET)
                    .contains(checksum)) return false;
            load(checksum);
            return true;
        }));
    }

    private void load(String checksum) {
        var started = System.nanoTime();
        db.update("delete from places.division");
        var rows = copy(DivisionFiles.TABLE, """
                places.division (code, level, name, short_name, full_name, pinyin, initials,
                                 parent_code, county_name, undivided, valid)""");
        applyChanges();
        replace("places.succession", DivisionFiles.SUCCESSIONS);
        replace("places.tile", DivisionFiles.TILES);
        db.update("""
                insert into places.data_set (name, checksum) values (?, ?)
                on conflict (name) do update set checksum = excluded.checksum, loaded_at = now()""", DATA_SET, checksum);
        log.info("loaded {} divisions in {} ms", rows, (System.nanoTime() - started) / 1_000_000);
    }

    private void applyChanges() {
        db.execute("""
                create temporary table change (
                    on_day date, act text, code text, level text, name text, short_name text, full_name text,
                    pinyin text, initials text, parent_code text, county_name text) on commit drop""");
        copy(DivisionFiles.CHANGES, "change");
        db.update("""
                update places.division d set valid = daterange(lower(d.valid), c.on_day)
                  from change c
                 where c.act = 'ENDS' and (d.code, d.level, d.name) = (c.code, c.level, c.name)""");
        db.update("""
                insert into places.division (code, level, name, short_name, full_name, pinyin, initials,
                                             parent_code, county_name, valid)
                select code, level, name, short_name, full_name, pinyin, initials,
                       parent_code, county_name, daterange(on_day, null)
                  from change
                 where act = 'BEGINS'""");
    }

    private void replace(String table, DivisionFiles file) {
        db.update("delete from " + table);
        copy(file, table);
    }

    private long copy(DivisionFiles file, String target) {
        var header = file == DivisionFiles.TABLE ? "" : ", header";
        var sql = "copy " + target + " from stdin with (format text, null ''" + header + ")";
        var rows = db.execute((ConnectionCallback<Long>) connection -> {
            try (var lines = file.open()) {
                return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, lines);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return rows == null ? 0 : rows;
    }
}
