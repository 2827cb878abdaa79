package org.luoshi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The folder {@code LUOSHI_HOME}, in which an installation keeps everything it owns. */
public record Home(Path path) {

    public Home {
        path = path.toAbsolutePath().normalize();
    }

    public Path files() {
        return path.resolve("files");
    }

    public Path keys() {
        return path.resolve("keys");
    }

    Path lock() {
        return path.resolve("lock");
    }

    Path data() {
        return path.resolve("pg-data");
    }

    Path logs() {
        return path.resolve("logs");
    }

    Path portFile() {
        return path.resolve("pg-port");
    }

    /** Nobody else on the machine has to look inside. */
    void create() throws IOException {
        if (!Files.exists(path)) {
            Files.createDirectories(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    /** The owner's password: made once, at random, readable by this user only. */
    String password() throws IOException {
        Path file = path.resolve("pg-password");
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            writeSecretly(file, Base64.getUrlEncoder().encodeToString(random));
        }
        return Files.readString(file).strip();
    }

    boolean hasPassword() {
        return Files.exists(path.resolve("pg-password"));
    }

    private void writeSecretly(Path file, String text) throws IOException {
        Path draft = path.resolve("pg-password.new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, text);
        Files.move(draft, file);
    }
}
