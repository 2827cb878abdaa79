package org.luoshi.rules;

import java.time.LocalDate;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.ClauseRef;

/**
 * Other values for a policy, and what they rest on.
 *
 * @param values the policy record with the new values
 * @param from the first day on which they count
 * @param clause the clause that the policy carries out
 * @param decidingBody who decided: a meeting, a body, an office
 * @param decision the decision in its own words
 */
public record PolicyChange(
        Record values,
        LocalDate from,
        ClauseRef clause,
        String decidingBody,
        LocalDate decidedOn,
        String decision,
        Actor by) {}
