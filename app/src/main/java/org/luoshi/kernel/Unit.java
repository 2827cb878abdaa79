package org.luoshi.kernel;

/** What a quantity counts. People and person-times are different units: one person who comes twice counts twice. */
public enum Unit {
    PERSON_TIMES,
    PEOPLE,
    SESSIONS,
    DAYS,
    VILLAGES
}
