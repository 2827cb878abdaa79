package org.luoshi.identity;

import java.time.Instant;

/** One signed-in browser, as its owner sees it. */
public record SessionRow(SessionId id, Instant began, Instant seen, String device, boolean current) {}
