package org.luoshi.disclosure.web;

import java.time.Instant;

/** A change of something that was public already. Public for templates only. */
public record Correction(
        String number,
        String title,
        int version,
        String change,
        Instant publishedAt,
        int sessions,
        int personTimes,
        int sessionsBefore,
        int personTimesBefore) {}
