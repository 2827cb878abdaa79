package org.luoshi.disclosure.web;

/** How an approved project stands towards the public; those that ask for something come first. */
public enum DisclosureState {
    /** Never public, and the months of the policy have passed since help was first confirmed. */
    OVERDUE,
    /** Public, with something confirmed or told since. */
    CHANGED,
    NEVER,
    PUBLIC
}
