package org.luoshi.organisations;

import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.places.DivisionCode;

/** What other modules may know of an organisation: public facts only. */
public record OrganisationCard(
        OrganisationId id,
        String name,
        @Nullable String shortName,
        OrganisationKind kind,
        @Nullable AuthorityKind authorityKind,
        @Nullable DivisionCode divisionCode,
        MedicalFacts.@Nullable Level level,
        MedicalFacts.@Nullable Grade grade,
        boolean demo) {}
