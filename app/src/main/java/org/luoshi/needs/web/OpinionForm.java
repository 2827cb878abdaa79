package org.luoshi.needs.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A word that may go with a step. */
record OpinionForm(
        @Nullable @Size(max = 300, message = "web.too-long") String opinion) {

    /** Null when nothing was said. */
    @Nullable
    String said() {
        return opinion == null || opinion.isBlank() ? null : opinion;
    }
}
