package org.luoshi.database;

/** What was given to a command cannot be used; the message is one line that names what to change. */
public final class UnusableInput extends Exception {

    public UnusableInput(String message) {
        super(message);
    }
}
