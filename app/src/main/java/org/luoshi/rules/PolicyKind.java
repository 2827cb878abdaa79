package org.luoshi.rules;

/**
 * A policy that the association may change, offered as a bean by the module that applies it. Its texts are
 * {@code policy.<SimpleName>} and {@code policy.<SimpleName>.<component>} in that module's bundle.
 */
public record PolicyKind(Class<? extends Record> type) {}
