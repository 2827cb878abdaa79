package org.luoshi.organisations.web;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.organisations.MedicalFacts;
import org.luoshi.organisations.OrganisationKind;

/**
 * One line of the list.
 *
 * @param place the district or county, or what lies above it
 * @param specialities joined for reading
 */
public record OrganisationRow(
        OrganisationId id,
        String name,
        @Nullable String shortName,
        OrganisationKind kind,
        @Nullable String place,
        MedicalFacts.@Nullable Level level,
        MedicalFacts.@Nullable Grade grade,
        String specialities,
        @Nullable LocalDate closedOn,
        boolean demo,
        Instant changedAt) {}
