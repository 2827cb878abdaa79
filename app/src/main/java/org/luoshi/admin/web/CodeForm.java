package org.luoshi.admin.web;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** @param next where the person wanted to go */
record CodeForm(
        @NotBlank(message = "web.required") String code,
        @Nullable String next) {}
