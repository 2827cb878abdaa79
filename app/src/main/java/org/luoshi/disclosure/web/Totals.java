package org.luoshi.disclosure.web;

import org.luoshi.kernel.Quantity;
import org.luoshi.kernel.Quantity.Basis;
import org.luoshi.kernel.Unit;

/**
 * What some published projects come to; confirmed and planned figures stay apart. Public for templates only.
 *
 * @param waiting days of help recorded but not confirmed when their projects were published; in none of the sums
 */
public record Totals(
        long projects, long sessions, long personTimes, long plannedSessions, long plannedPeople, long waiting) {

    public Quantity confirmedSessions() {
        return Quantity.exactly(sessions, Unit.SESSIONS, Basis.VERIFIED);
    }

    public Quantity confirmedPersonTimes() {
        return Quantity.exactly(personTimes, Unit.PERSON_TIMES, Basis.VERIFIED);
    }

    public Quantity sessionsPlanned() {
        return Quantity.exactly(plannedSessions, Unit.SESSIONS, Basis.PLANNED);
    }

    public Quantity peoplePlanned() {
        return Quantity.exactly(plannedPeople, Unit.PEOPLE, Basis.PLANNED);
    }
}
