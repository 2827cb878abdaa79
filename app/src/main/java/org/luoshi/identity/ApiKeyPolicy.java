package org.luoshi.identity;

/**
 * How long an API key may live.
 *
 * @param days after the day on which it was made
 */
public record ApiKeyPolicy(int days) {

    private static final int TEN_YEARS = 3653;

    public ApiKeyPolicy {
        if (days < 1 || days > TEN_YEARS) throw new IllegalArgumentException("a key lives some time, and ends");
    }
}
