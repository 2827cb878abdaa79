package org.luoshi.kernel;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A clause of a document, written as people cite it: {@code D46 二(三)}, {@code GZ 六(三)}, {@code D39 §9(2)}.
 *
 * @param path the place inside the document, without spaces
 */
public record ClauseRef(DocumentRef document, String path) {

    /** @throws IllegalArgumentException when the text is not a document's short name, one space and a path */
    public static ClauseRef valueOf(String text) {
        var space = text.indexOf(' ');
        if (space < 1 || space == text.length() - 1) throw new IllegalArgumentException("not a clause: " + text);
        return new ClauseRef(new DocumentRef(text.substring(0, space)), text.substring(space + 1));
    }

    @JsonValue
    @Override
    public String toString() {
        return document + " " + path;
    }
}
