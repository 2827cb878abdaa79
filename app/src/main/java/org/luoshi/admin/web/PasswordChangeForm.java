package org.luoshi.admin.web;

import jakarta.validation.constraints.NotNull;
import org.luoshi.identity.Password;

/** @param current the present one */
record PasswordChangeForm(
        @NotNull(message = "web.required") Password current,
        @NotNull(message = "web.required") Password password) {}
