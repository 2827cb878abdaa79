package org.luoshi.admin.web;

import jakarta.validation.constraints.NotNull;
import org.luoshi.identity.Password;

/** The present password, before something that a thief of the session would do. */
record ProofForm(@NotNull(message = "web.required") Password current) {}
