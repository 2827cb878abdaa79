package org.luoshi.kernel;

import com.fasterxml.jackson.annotation.JsonValue;

/** A document by its short name: {@code D46}. */
public record DocumentRef(String code) {

    @JsonValue
    @Override
    public String toString() {
        return code;
    }
}
