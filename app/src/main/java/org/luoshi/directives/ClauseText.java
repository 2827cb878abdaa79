package org.luoshi.directives;

import java.util.Locale;
import org.luoshi.kernel.ClauseRef;

/**
 * A clause as readers see it.
 *
 * @param label the short tag: {@code 46号 二（三）}
 * @param quotation whether the text is quoted; else it is a summary of ours and shown as one
 */
public record ClauseText(ClauseRef ref, String label, String heading, String text, boolean quotation) {

    String searched() {
        return (label + " " + heading + " " + text).toLowerCase(Locale.ROOT);
    }
}
