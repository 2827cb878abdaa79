package org.luoshi.files;

import java.time.Instant;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.AttachmentId;
import org.luoshi.kernel.DomainEvent;
import org.luoshi.kernel.Subject;

/** A file has been taken away from a record. */
@DomainEvent.Name("files.detached/1")
public record Detached(Subject subject, AttachmentId attachment, Actor actor, Instant at) implements DomainEvent {}
