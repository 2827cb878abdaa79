package org.luoshi.admin.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Other values for a policy and what they rest on.
 *
 * @param values by component, as typed
 * @param clause as people cite it
 */
record PolicyForm(
        @Nullable Map<String, String> values,
        @NotNull(message = "web.required") LocalDate from,
        @NotBlank(message = "web.required") String clause,

        @NotBlank(message = "web.required") @Size(max = 60, message = "web.too-long")
        String decidingBody,

        @NotNull(message = "web.required") LocalDate decidedOn,

        @NotBlank(message = "web.required") @Size(max = 2000, message = "web.too-long")
        String decision) {}
