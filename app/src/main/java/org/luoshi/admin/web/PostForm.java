package org.luoshi.admin.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.Post;

/**
 * A post to be given.
 *
 * @param organisation its name, exactly
 * @param lastDay empty when the end is open
 */
record PostForm(
        @NotBlank(message = "web.required") String organisation,
        @NotNull(message = "web.required") Post post,
        @NotNull(message = "web.required") LocalDate firstDay,
        @Nullable LocalDate lastDay) {

    @Nullable
    LocalDate to() {
        return lastDay == null ? null : lastDay.plusDays(1);
    }
}
