package org.luoshi.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * The record that an event, a task or a file is about, whatever module owns it.
 *
 * @param type the owner's name for it, such as {@code need}; stable, stored, lower case
 */
public record Subject(String type, UUID id) {

    public static Subject of(String type, Identifier id) {
        return new Subject(type, id.value());
    }

    @JsonValue
    @Override
    public String toString() {
        return type + "/" + id;
    }
}
