package org.luoshi.database.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What PostgreSQL knows of our tables, sequences and rules; names come quoted, ready for a statement. */
final class Catalog {

    static final String UNFINISHED = "luoshi_restore";

    private static final String OURS = """
            n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'luoshi_restore')
            and not exists (select from pg_depend d
                             where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
            """;

    private final Connection connection;

    Catalog(Connection connection) {
        this.connection = connection;
    }

    /** @param columns those that are stored, not computed */
    record Table(String name, String columns) {}

    /** One line per row. */
    interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    List<Table> tables() throws SQLException {
        return list("""
                select format('%I.%I', n.nspname, c.relname),
                       (select string_agg(format('%I', a.attname), ', ' order by a.attname)
                          from pg_attribute a
                         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '')
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'r' and c.relname not like 'flyway\\_schema\\_history%' and
                """ + OURS + " order by 1", row -> new Table(row.getString(1), row.getString(2)));
    }

    /** Every applied migration with its checksum: equal lists mean equal schemas. */
    List<String> migrations() throws SQLException {
        List<String> histories = list("""
                select format('%I.%I', n.nspname, c.relname)
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'r' and c.relname like 'flyway\\_schema\\_history%' and
                """ + OURS + " order by 1", row -> row.getString(1));
        List<String> migrations = new ArrayList<>();
        for (String history : histories) {
            migrations.addAll(list(
                    "select concat_ws(' ', script, checksum) from " + history
                            + " where success and type <> 'SCHEMA' order by version, script",
                    row -> history + " " + row.getString(1)));
        }
        return migrations;
    }

    List<Manifest.SequenceEntry> sequences() throws SQLException {
        List<String> names = list("""
                select format('%I.%I', n.nspname, c.relname)
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'S' and
                """ + OURS + " order by 1", row -> row.getString(1));
        List<Manifest.SequenceEntry> sequences = new ArrayList<>();
        for (String name : names) {
            sequences.addAll(list(
                    "select last_value, is_called from " + name,
                    row -> new Manifest.SequenceEntry(name, row.getLong(1), row.getBoolean(2))));
        }
        return sequences;
    }

    List<String> materialisedViews() throws SQLException {
        return list("""
                select format('%I.%I', n.nspname, c.relname)
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'm' and
                """ + OURS + " order by c.oid", row -> row.getString(1));
    }

    boolean isEmpty() throws SQLException {
        return list("""
                        select 1
                          from pg_class c
                          join pg_namespace n on n.oid = c.relnamespace
                         where
                        """ + OURS + " limit 1", row -> 1).isEmpty();
    }

    boolean isUnfinished() throws SQLException {
        return list("select 1 from pg_namespace where nspname = '" + UNFINISHED + "'", row -> 1)
                        .size()
                == 1;
    }

    <T> List<T> list(String sql, Reading<T> reading) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(reading.read(rows));
            }
            return read;
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
