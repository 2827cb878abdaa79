package org.luoshi.admin.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.identity.AccountStatus;
import org.luoshi.kernel.AccountId;

/** One person in the list, and at the head of their page. */
public record PersonRow(
        AccountId id,
        String displayName,
        String signInName,
        AccountStatus status,
        @Nullable Instant seenAt,
        boolean secondFactor,
        List<PostRow> posts) {}
