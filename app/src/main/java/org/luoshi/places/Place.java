package org.luoshi.places;

/**
 * A division as it stood on the day that was asked for.
 *
 * @param fullName with everything above it that has a name of its own: {@code 重庆市城口县高观镇}
 */
public record Place(DivisionCode code, Level level, String name, String fullName) {}
