package org.luoshi.identity;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The keys that values of this module are sealed with, see {@link KeyFile}. */
@Component
class Keys {

    /** The key that new values are sealed with; older ones stay readable. */
    static final String CURRENT = "k1";

    private final Path home;
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    Keys(@Value("${luoshi.home}") Path home) {
        this.home = home;
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
        return id.equals(CURRENT) ? KeyFile.of(home, id) : KeyFile.kept(home, id);
    }
}
