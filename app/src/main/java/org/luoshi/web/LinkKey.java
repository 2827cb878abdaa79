package org.luoshi.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.luoshi.identity.KeyFile;
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

    private final SecretKeySpec key;

    LinkKey(@Value("${luoshi.home}") Path home) {
        this.key = new SecretKeySpec(KeyFile.of(home, "links"), "HmacSHA256");
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
