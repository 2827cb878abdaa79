package org.luoshi.places;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.springframework.core.io.ClassPathResource;

/** The files that ship with the product: the table of 2023, what changed since, what became of old codes, the tiles. */
enum DivisionFiles {
    TABLE("table-2023.tsv.gz"),
    CHANGES("changes.tsv"),
    SUCCESSIONS("successions.tsv"),
    TILES("tiles.tsv");

    private final String name;

    DivisionFiles(String name) {
        this.name = name;
    }

    InputStream open() throws IOException {
        return this == TABLE ? new GZIPInputStream(raw()) : raw();
    }

    private InputStream raw() throws IOException {
        return new ClassPathResource("reference/divisions/" + name).getInputStream();
    }

    /** The SHA-256 over all files, in hexadecimal. */
    static String checksum() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : values()) {
                try (var bytes = file.raw()) {
                    digest.update(bytes.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
