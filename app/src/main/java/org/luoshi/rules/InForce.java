package org.luoshi.rules;

import java.time.LocalDate;

/**
 * A policy's values and the day from which they held: what a decision keeps, so that it can be explained and recomputed
 * after the association has changed its mind.
 */
public record InForce<P extends Record>(P values, LocalDate since) {}
