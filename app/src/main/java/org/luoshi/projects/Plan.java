package org.luoshi.projects;

import java.time.LocalDate;
import org.luoshi.kernel.AccountId;
import org.luoshi.kernel.Refusal;
import org.springframework.data.relational.core.mapping.Column;

/**
 * What a member promises.
 *
 * @param accountable the person who answers for it; none, no project (R3.5)
 * @param summary what will be done, in words for the public
 * @param sessions days of clinic
 * @param people how many people it is meant to serve
 * @param lastDay included
 */
public record Plan(
        AccountId accountable,
        String summary,
        @Column("planned_sessions") int sessions,
        @Column("planned_people") int people,
        LocalDate firstDay,
        LocalDate lastDay) {

    public Plan {
        if (sessions <= 0 || people <= 0) throw Refusal.invalid("projects.plan.nothing");
        if (lastDay.isBefore(firstDay)) throw Refusal.invalid("projects.plan.ends-before-it-begins");
    }
}
