package org.luoshi.files;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.AttachmentId;
import org.luoshi.kernel.Subject;

/**
 * A file that belongs to a record.
 *
 * @param purpose the owner's word for what it is there for, such as {@code photo}
 * @param keepUntil null when it is kept as long as its record
 * @param size in bytes
 * @param picture whether it is one of our own redrawn pictures, with a thumbnail, which a page may show in place
 */
public record Attachment(
        AttachmentId id,
        Subject owner,
        String purpose,
        DataLevel level,
        @Nullable LocalDate keepUntil,
        String name,
        String mediaType,
        long size,
        boolean picture,
        Instant addedAt) {}
