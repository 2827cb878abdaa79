package org.luoshi.organisations;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.places.DivisionCode;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;

/**
 * What people tell about an organisation.
 *
 * @param creditCode the unified social credit code as typed; a doubtful one is kept and marked, never refused
 * @param authorityKind for authorities, and only for them
 * @param telephone of the office, never of a person; internal
 * @param source where the facts come from, in words
 * @param demo whether it is invented
 * @param closedOn the first day on which it no longer exists
 */
public record OrganisationFacts(
        OrganisationKind kind,
        @Nullable AuthorityKind authorityKind,
        String name,
        @Nullable String shortName,
        @Nullable String englishName,

        @MappedCollection(idColumn = "organisation", keyColumn = "position")
        List<Alias> aliases,

        @Nullable String creditCode,
        @Nullable DivisionCode divisionCode,
        @Embedded.Empty MedicalFacts medical,
        @Nullable OrganisationId parent,
        @Nullable String telephone,
        @Nullable String source,
        boolean demo,
        @Nullable LocalDate establishedOn,
        @Nullable LocalDate closedOn) {

    /** As little as a register can hold. */
    public static OrganisationFacts of(OrganisationKind kind, String name) {
        return new OrganisationFacts(
                kind,
                kind == OrganisationKind.AUTHORITY ? AuthorityKind.OTHER : null,
                name,
                null,
                null,
                List.of(),
                null,
                null,
                MedicalFacts.none(),
                null,
                null,
                null,
                false,
                null,
                null);
    }

    OrganisationFacts withCreditCode(@Nullable String code) {
        return new OrganisationFacts(
                kind,
                authorityKind,
                name,
                shortName,
                englishName,
                aliases,
                code,
                divisionCode,
                medical,
                parent,
                telephone,
                source,
                demo,
                establishedOn,
                closedOn);
    }

    OrganisationFacts withTelephone(@Nullable String number) {
        return new OrganisationFacts(
                kind,
                authorityKind,
                name,
                shortName,
                englishName,
                aliases,
                creditCode,
                divisionCode,
                medical,
                parent,
                number,
                source,
                demo,
                establishedOn,
                closedOn);
    }

    /** The same, marked as fictional. */
    public OrganisationFacts invented() {
        return new OrganisationFacts(
                kind,
                authorityKind,
                name,
                shortName,
                englishName,
                aliases,
                creditCode,
                divisionCode,
                medical,
                parent,
                telephone,
                source,
                true,
                establishedOn,
                closedOn);
    }

    /** The same in another place. */
    public OrganisationFacts in(DivisionCode place) {
        return new OrganisationFacts(
                kind,
                authorityKind,
                name,
                shortName,
                englishName,
                aliases,
                creditCode,
                place,
                medical,
                parent,
                telephone,
                source,
                demo,
                establishedOn,
                closedOn);
    }

    /** The same as a part of another organisation. */
    public OrganisationFacts under(OrganisationId above) {
        return new OrganisationFacts(
                kind,
                authorityKind,
                name,
                shortName,
                englishName,
                aliases,
                creditCode,
                divisionCode,
                medical,
                above,
                telephone,
                source,
                demo,
                establishedOn,
                closedOn);
    }

    /** The same as an authority of this kind. */
    public OrganisationFacts as(AuthorityKind authority) {
        return new OrganisationFacts(
                OrganisationKind.AUTHORITY,
                authority,
                name,
                shortName,
                englishName,
                aliases,
                creditCode,
                divisionCode,
                medical,
                parent,
                telephone,
                source,
                demo,
                establishedOn,
                closedOn);
    }
}
