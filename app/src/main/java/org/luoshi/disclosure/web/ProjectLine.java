package org.luoshi.disclosure.web;

import java.time.Instant;
import java.util.List;
import org.luoshi.kernel.ClauseRef;

/**
 * One published project in a list. Public for templates only.
 *
 * @param county as it was called when the project began
 * @param sessions days of help confirmed, of the year asked for if one was
 * @param personTimes on those days
 */
public record ProjectLine(
        String number,
        String title,
        String lead,
        String county,
        String place,
        List<ClauseRef> clauses,
        long sessions,
        long personTimes,
        int version,
        Instant publishedAt) {}
