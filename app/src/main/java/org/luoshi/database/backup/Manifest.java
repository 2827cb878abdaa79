package org.luoshi.database.backup;

import java.util.List;

/** The table of contents of a backup, by which every part of it is checked. */
record Manifest(
        int format,
        String made,
        List<String> migrations,
        List<TableEntry> tables,
        List<SequenceEntry> sequences,
        List<FileEntry> files) {

    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    /** @param rows how many rows were copied */
    record TableEntry(String entry, String table, String columns, long rows, String sha256) {}

    /** @param used whether the last value was given out already */
    record SequenceEntry(String sequence, long last, boolean used) {}

    /** @param entry the path under the home, as in {@code files/ab/abcd…} */
    record FileEntry(String entry, String sha256) {}

    long rows() {
        return tables.stream().mapToLong(TableEntry::rows).sum();
    }
}
