package org.luoshi.home;

/** How many records stand in one state. Public for templates only. */
public record Count<S>(S status, int count) {}
