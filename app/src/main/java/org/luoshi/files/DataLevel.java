package org.luoshi.files;

import java.util.Locale;

/** How freely a file may go around. */
public enum DataLevel {
    PUBLIC,
    INTERNAL,
    PERSONAL,
    SENSITIVE;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
