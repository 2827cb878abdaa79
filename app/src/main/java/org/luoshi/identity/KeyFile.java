package org.luoshi.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/**
 * One of the installation's keys: random bits in a file that only its owner can read and that never enters the database, so
 * that a copy of one is worth nothing without the other. Whoever needs it first makes it; several nodes share the folder,
 * and a backup needs it too.
 */
public final class KeyFile {

    private static final int BYTES = 32;

    private final Path folder;
    private final Path file;

    private KeyFile(Path home, String name) {
        this.folder = home.resolve("keys");
        this.file = folder.resolve(name + ".key");
    }

    /** The key of this name, which is made when there is none yet. */
    public static byte[] of(Path home, String name) {
        return new KeyFile(home, name).bits(true);
    }

    /** A key that must be there already, since something was sealed with it. */
    static byte[] kept(Path home, String name) {
        return new KeyFile(home, name).bits(false);
    }

    private byte[] bits(boolean make) {
        try {
            if (make && !Files.exists(file)) make();
            var bits = Files.readAllBytes(file);
            if (bits.length != BYTES) throw new IllegalStateException(file + " is not a key");
            return bits;
        } catch (IOException e) {
            throw new UncheckedIOException("the installation's key cannot be read", e);
        }
    }

    /**
     * Written aside and linked under its name, so that nobody ever reads half a key, and of two who begin together both use
     * the key of the first. It is on the disk before anything is sealed with it.
     */
    private void make() throws IOException {
        shutFolder();
        var aside = Files.createTempFile(
                folder,
                "new",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            write(aside);
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException e) {
            // another node was first; its key counts
        } finally {
            Files.delete(aside);
        }
        try (var entries = FileChannel.open(folder, StandardOpenOption.READ)) {
            entries.force(true);
        }
    }

    private void shutFolder() throws IOException {
        var onlyOurs = PosixFilePermissions.fromString("rwx------");
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(onlyOurs));
        Files.setPosixFilePermissions(folder, onlyOurs);
    }

    private static void write(Path aside) throws IOException {
        var bits = new byte[BYTES];
        new SecureRandom().nextBytes(bits);
        try (var out = FileChannel.open(aside, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap(bits));
            out.force(true);
        }
    }
}
