package org.luoshi.identity;

/**
 * How many wrong tries at a password or a code are borne.
 *
 * @param attemptsPerAccount at one account within the minutes
 * @param attemptsPerAddress from one network address within the minutes
 */
public record SignInPolicy(int attemptsPerAccount, int attemptsPerAddress, int minutes) {

    public SignInPolicy {
        if (attemptsPerAccount < 1 || attemptsPerAddress < 1 || minutes < 1)
            throw new IllegalArgumentException("at least one try must be borne");
    }
}
