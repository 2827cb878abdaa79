package org.luoshi.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.luoshi.kernel.Identifier;
import org.springframework.stereotype.Component;

/**
 * Seals single values of sensitive columns with AES-256-GCM. A sealed value is {@code v1|A256GCM|<key id>|<base64url of
 * nonce, ciphertext and tag>} and bound to its table, column and row: moved elsewhere it does not open.
 */
@Component
class ColumnCipher {

    private static final String HEADER = "v1|A256GCM|";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Keys keys;
    private final SecureRandom random = new SecureRandom();

    ColumnCipher(Keys keys) {
        this.keys = keys;
    }

    /** The cell that a value belongs to. */
    record Cell(String table, String column, Identifier row) {

        byte[] bytes() {
            return (table + "|" + column + "|" + row.value()).getBytes(StandardCharsets.UTF_8);
        }
    }

    String seal(byte[] value, Cell cell) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, Keys.CURRENT, nonce, value, cell);
        var bytes = ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed);
        return HEADER + Keys.CURRENT + "|"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** @throws IllegalStateException when the value was changed, or sealed for another cell or with another key */
    byte[] open(String sealed, Cell cell) {
        if (!sealed.startsWith(HEADER)) throw new IllegalStateException("not sealed by us");
        var rest = sealed.substring(HEADER.length()).split("\\|", 2);
        var bytes = Base64.getUrlDecoder().decode(rest[1]);
        var nonce = Arrays.copyOf(bytes, NONCE);
        return run(Cipher.DECRYPT_MODE, rest[0], nonce, Arrays.copyOfRange(bytes, NONCE, bytes.length), cell);
    }

    private byte[] run(int mode, String key, byte[] nonce, byte[] input, Cell cell) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, keys.aes(key), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(cell.bytes());
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed value does not open", e);
        }
    }
}
