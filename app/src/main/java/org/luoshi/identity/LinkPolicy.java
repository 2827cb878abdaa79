package org.luoshi.identity;

/**
 * How long the links to people's accounts live.
 *
 * @param invitationHours of an invitation
 * @param resetMinutes of a link that sets a password or takes a second factor away
 */
public record LinkPolicy(int invitationHours, int resetMinutes) {

    public LinkPolicy {
        if (invitationHours < 1 || resetMinutes < 1) throw new IllegalArgumentException("a link lives some time");
    }
}
