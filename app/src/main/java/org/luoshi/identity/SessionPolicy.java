package org.luoshi.identity;

/**
 * How long a session lives.
 *
 * @param idleMinutes without a request
 * @param hours at most, whatever happens
 */
public record SessionPolicy(int idleMinutes, int hours) {}
