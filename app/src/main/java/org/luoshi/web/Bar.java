package org.luoshi.web;

/**
 * One bar of a chart.
 *
 * @param partial whether its period is not over yet, so that it is drawn lighter
 */
public record Bar(String label, long value, boolean partial) {}
