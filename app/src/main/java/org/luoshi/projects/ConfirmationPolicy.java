package org.luoshi.projects;

/**
 * How long the receiving side has.
 *
 * @param linkDays days for which a confirmation link is good
 */
record ConfirmationPolicy(int linkDays) {

    ConfirmationPolicy {
        if (linkDays < 1) throw new IllegalArgumentException("a link lives some time");
    }
}
