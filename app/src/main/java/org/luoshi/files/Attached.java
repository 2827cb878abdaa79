package org.luoshi.files;

import java.time.Instant;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.AttachmentId;
import org.luoshi.kernel.DomainEvent;
import org.luoshi.kernel.Subject;

/** A record has been given a file. */
@DomainEvent.Name("files.attached/1")
public record Attached(
        Subject subject, AttachmentId attachment, String purpose, DataLevel level, Actor actor, Instant at)
        implements DomainEvent {}
