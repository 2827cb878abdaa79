package org.luoshi.organisations;

import org.luoshi.kernel.OrganisationId;

/** An organisation that may be the same as another. */
public record Namesake(OrganisationId id, String name) {}
