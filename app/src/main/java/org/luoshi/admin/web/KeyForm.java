package org.luoshi.admin.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.luoshi.identity.ApiKeys;
import org.luoshi.identity.AssignmentId;
import org.luoshi.identity.Password;

/** @param current the present password */
record KeyForm(
        @NotBlank(message = "web.required") @Size(max = 60, message = "web.too-long")
        String name,

        @NotNull(message = "web.required") AssignmentId capacity,
        @NotNull(message = "web.required") LocalDate lastDay,
        @NotNull(message = "web.required") Password current) {

    ApiKeys.Wanted wanted() {
        return new ApiKeys.Wanted(name, capacity, lastDay);
    }
}
