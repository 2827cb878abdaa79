package org.luoshi.kernel;

import java.util.UUID;

/** One file attached to one record for one purpose. */
public record AttachmentId(UUID value) implements Identifier {

    public static AttachmentId next() {
        return new AttachmentId(Identifier.next());
    }

    public static AttachmentId valueOf(String text) {
        return new AttachmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
