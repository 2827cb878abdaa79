package org.luoshi.projects.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the project led to, in words for the public. */
record OutcomeForm(
        @NotBlank(message = "projects.outcome.none") @Size(max = 600, message = "web.too-long")
        String outcome) {}
