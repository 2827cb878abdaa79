package org.luoshi.files;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a file is handed in for.
 *
 * @param purpose the owner's word for it, lower case, such as {@code photo}
 * @param keepUntil the last day on which it may be kept; null as long as its record
 * @param onlyPictures whether anything but a photo is refused
 */
public record Upload(
        String purpose, DataLevel level, @Nullable LocalDate keepUntil, boolean onlyPictures) {

    public static Upload photo(String purpose, DataLevel level) {
        return new Upload(purpose, level, null, true);
    }

    public static Upload document(String purpose, DataLevel level) {
        return new Upload(purpose, level, null, false);
    }
}
