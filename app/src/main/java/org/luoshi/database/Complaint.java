package org.luoshi.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** Says in one line, for the operator, what the machine complains about. */
final class Complaint {

    private Complaint() {}

    static String of(IOException failure) {
        if (failure instanceof AccessDeniedException denied) {
            return "no permission for " + denied.getFile() + "; start as the user that owns it";
        }
        if (failure instanceof FileSystemException at && at.getReason() != null) {
            return explain(at.getFile() + ": " + at.getReason());
        }
        return explain(String.valueOf(failure.getMessage()));
    }

    static String explain(String text) {
        String line = text.strip().replaceAll("\\s*\\R\\s*", " ");
        if (line.contains("No space left on device") || line.contains("Disk quota exceeded")) {
            return "the disk is full; free some space and start again (" + line + ")";
        }
        if (line.contains("Permission denied")) {
            return "a permission is missing; start as the user that owns the folder (" + line + ")";
        }
        return line;
    }
}
