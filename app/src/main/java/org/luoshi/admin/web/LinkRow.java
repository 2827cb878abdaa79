package org.luoshi.admin.web;

import java.time.Instant;
import org.luoshi.identity.LinkId;
import org.luoshi.identity.LinkPurpose;

/** One link that still works. */
public record LinkRow(LinkId id, LinkPurpose purpose, Instant issuedAt, Instant expiresAt) {}
