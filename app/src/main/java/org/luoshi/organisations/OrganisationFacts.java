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
        return with("creditCode", code);
    }

    OrganisationFacts withTelephone(@Nullable String number) {
        return with("telephone", number);
    }

    /** The same, marked as fictional. */
    public OrganisationFacts invented() {
        return with("demo", true);
    }

    /** The same in another place. */
    public OrganisationFacts in(DivisionCode place) {
        return with("divisionCode", place);
    }

    /** The same as a part of another organisation. */
    public OrganisationFacts under(OrganisationId above) {
        return with("parent", above);
    }

    /** The same as an authority of this kind. */
    public OrganisationFacts as(AuthorityKind authority) {
        return with("kind", OrganisationKind.AUTHORITY).with("authorityKind", authority);
    }

    /** The same with one fact told otherwise. */
    private OrganisationFacts with(String fact, @Nullable Object told) {
        var components = OrganisationFacts.class.getRecordComponents();
        var facts = new Object[components.length];
        try {
            for (var i = 0; i < facts.length; i++) {
                var same = !components[i].getName().equals(fact);
                facts[i] = same ? components[i].getAccessor().invoke(this) : told;
            }
            return (OrganisationFacts) OrganisationFacts.class.getDeclaredConstructors()[0].newInstance(facts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record can always be read and made", e);
        }
    }
}
