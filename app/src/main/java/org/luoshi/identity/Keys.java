package org.luoshi.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The installation's keys, as files that only its owner can read and that never enter the database: a copy of one is
 * worth nothing without the other. Several nodes share the folder; a backup needs it too.
 */
@Component
class Keys {

    /** The key that new values are sealed with; older ones stay readable. */
    static final String CURRENT = "k1";

    private final Path folder;
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    Keys(@Value("${luoshi.home}") Path home) {
        this.folder = home.resolve("keys");
    }

    SecretKeySpec aes(String id) {
        return new SecretKeySpec(derived(id, "AES-256-GCM"), "AES");
    }

    /** HMAC-SHA256, 32 bytes: a hash that nobody can compute without the installation's key. */
    byte[] mac(String use, byte[] data) {
        return mac(derived(CURRENT, use), data);
    }

    /** One key a use, so that what one gives away says nothing about another. */
    private byte[] derived(String id, String use) {
        return mac(known.computeIfAbsent(id, this::read), use.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] mac(byte[] key, byte[] data) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }

    private byte[] read(String id) {
        if (!id.matches("k\\d{1,6}")) throw new IllegalArgumentException("not a key's id");
        var file = folder.resolve(id + ".key");
        try {
            if (id.equals(CURRENT) && !Files.exists(file)) create(file);
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the installation's key cannot be read", e);
        }
    }

    /** Written aside and moved, so that nobody ever reads half a key; of two nodes that start together, one wins. */
    private void create(Path file) throws IOException {
        Files.createDirectories(folder, only("rwx------"));
        var bits = new byte[32];
        new SecureRandom().nextBytes(bits);
        var aside = Files.createTempFile(folder, "new", ".key", only("rw-------"));
        Files.write(aside, bits);
        try {
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException e) {
            // the other node's key counts
        } catch (UnsupportedOperationException e) {
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static FileAttribute<?>[] only(String permissions) {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) return new FileAttribute<?>[0];
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }
}
