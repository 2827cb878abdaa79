package org.luoshi.files;

import java.time.Instant;
import java.time.LocalDate;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.AttachmentId;
import org.luoshi.kernel.DomainEvent;
import org.luoshi.kernel.Subject;

/** A file has been taken away from a record because it might be kept no longer. */
@DomainEvent.Name("files.expired/1")
public record Expired(
        Subject subject, AttachmentId attachment, String purpose, LocalDate keptUntil, Actor actor, Instant at)
        implements DomainEvent {}
