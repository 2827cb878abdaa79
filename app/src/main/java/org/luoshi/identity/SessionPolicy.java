package org.luoshi.identity;

/**
 * How long a session lives.
 *
 * @param idleMinutes without a request; more than the five minutes within which a session is touched once
 * @param hours at most, whatever happens
 */
public record SessionPolicy(int idleMinutes, int hours) {

    public SessionPolicy {
        if (idleMinutes < 6 || hours < 1) throw new IllegalArgumentException("nobody could work like that");
    }
}
