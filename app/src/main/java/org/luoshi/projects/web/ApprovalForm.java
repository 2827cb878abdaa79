package org.luoshi.projects.web;

import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.projects.Undertaking;

/** The association's approval: each undertaking looked at, and a word if there is one. */
record ApprovalForm(
        @Nullable Set<Undertaking> checked,
        @Nullable @Size(max = 300, message = "web.too-long") String opinion) {

    Set<Undertaking> seen() {
        return checked == null ? Set.of() : checked;
    }

    /** Null when nothing was said. */
    @Nullable
    String said() {
        return opinion == null || opinion.isBlank() ? null : opinion;
    }
}
