package org.luoshi.admin.web;

import org.jspecify.annotations.Nullable;
import org.luoshi.identity.Password;

/** @param password the new one, or the present one where the link takes the second factor away */
record LinkForm(@Nullable Password password) {}
