package org.luoshi.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The reason that must go with a step back. */
public record ReasonForm(
        @NotBlank(message = "web.reason.none") @Size(max = 300, message = "web.too-long")
        String reason) {}
