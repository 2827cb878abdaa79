package org.luoshi.identity;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 19 MiB and two passes (ASVS 5.0 appendix C; Spring's own default is below it). At most two at a time: a
 * rush of sign-ins waits in line instead of eating memory.
 */
@Component
class PasswordHashing {

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    private final Semaphore places = new Semaphore(2, true);
    private final String nobodys = hash(Secret.fresh().text());

    String hash(String secret) {
        places.acquireUninterruptibly();
        try {
            return argon2.encode(secret);
        } finally {
            places.release();
        }
    }

    /** Takes as long without a hash as with one, so that the time does not tell which names exist. */
    boolean matches(String secret, @Nullable String hash) {
        places.acquireUninterruptibly();
        try {
            return argon2.matches(secret, hash == null ? nobodys : hash) && hash != null;
        } finally {
            places.release();
        }
    }
}
