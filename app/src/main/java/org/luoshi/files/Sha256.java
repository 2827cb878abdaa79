package org.luoshi.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;

/** The name that content gives itself, in hexadecimal. */
record Sha256(String hex) {

    static Sha256 of(byte[] content) {
        try {
            return new Sha256(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static Sha256 of(ResultSet row, String column) throws SQLException {
        return new Sha256(HexFormat.of().formatHex(row.getBytes(column)));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
