package org.luoshi.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.luoshi.identity.Secret;
import org.luoshi.kernel.Identifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Secrets of links that must be shown more than once, such as the QR code for a host at the village. They follow from the
 * installation's own key, so the database holds only their hashes.
 */
@Component
public class LinkKey {

    private static final int SECRET_BYTES = 16;
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;

    LinkKey(@Value("${luoshi.home}") Path home) throws IOException {
        this.key = new SecretKeySpec(readOrMake(home.resolve("keys").resolve("links.key")), "HmacSHA256");
    }

    private static byte[] readOrMake(Path file) throws IOException {
        if (Files.exists(file)) return Files.readAllBytes(file);
        var fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        Files.createDirectories(file.getParent());
        var half = Files.createTempFile(
                file.getParent(),
                "links",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(half, fresh, StandardOpenOption.SYNC);
        try {
            Files.createLink(file, half);
        } finally {
            Files.delete(half);
        }
        return Files.readAllBytes(file);
    }

    /** 128 bits that only this installation can tell from the id. */
    public Secret of(String purpose, Identifier id) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var bits = mac.doFinal((purpose + ":" + id.value()).getBytes(StandardCharsets.UTF_8));
            return new Secret(
                    Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bits, SECRET_BYTES)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
