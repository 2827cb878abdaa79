package org.luoshi.needs.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The reason that must go with a step back. */
record ReasonForm(
        @NotBlank(message = "needs.form.reason.none") @Size(max = 300, message = "web.too-long")
        String reason) {}
