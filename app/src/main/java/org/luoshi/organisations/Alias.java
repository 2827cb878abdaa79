package org.luoshi.organisations;

/**
 * Another name of an organisation.
 *
 * @param former whether it was the official name once
 */
public record Alias(String name, boolean former) {}
