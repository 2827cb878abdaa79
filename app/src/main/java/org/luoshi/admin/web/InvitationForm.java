package org.luoshi.admin.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.luoshi.identity.Inviting.Invitation;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Post;

/** @param organisation its name, exactly */
record InvitationForm(
        @NotBlank(message = "web.required") @Size(max = 60, message = "web.too-long")
        String displayName,

        @NotBlank(message = "web.required") @Size(max = 60, message = "web.too-long")
        String signInName,

        @NotBlank(message = "web.required") String organisation,
        @NotNull(message = "web.required") Post post) {

    Invitation into(OrganisationId found) {
        return new Invitation(displayName, signInName, found, post);
    }
}
