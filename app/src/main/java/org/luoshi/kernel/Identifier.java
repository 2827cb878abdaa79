package org.luoshi.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/**
 * A typed identity over a UUIDv7. Implementations are records with that one component; columns, path variables and JSON
 * convert them by that shape.
 */
public interface Identifier {

    @JsonValue
    UUID value();

    /** A new time-ordered UUID (version 7, RFC 9562). Not a secret: tokens come from a secure random source instead. */
    static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
