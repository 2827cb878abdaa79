package org.luoshi.admin.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.luoshi.identity.Password;

/** @param next where the person wanted to go */
record SignInForm(
        @NotBlank(message = "web.required") String signInName,
        @NotNull(message = "web.required") Password password,
        @Nullable String next) {}
