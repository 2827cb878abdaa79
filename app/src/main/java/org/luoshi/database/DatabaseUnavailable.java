package org.luoshi.database;

import java.io.IOException;

/** The database cannot be had; the message is one line for the operator and says what to do. */
public final class DatabaseUnavailable extends Exception {

    public DatabaseUnavailable(String message) {
        super(message);
    }

    DatabaseUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    /** @param doing what was tried, as in "unpack PostgreSQL" */
    static DatabaseUnavailable because(String doing, IOException failure) {
        return new DatabaseUnavailable("Could not %s: %s".formatted(doing, Complaint.of(failure)), failure);
    }
}
