package org.luoshi.organisations.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.organisations.Alias;
import org.luoshi.organisations.AuthorityKind;
import org.luoshi.organisations.MedicalFacts;
import org.luoshi.organisations.OrganisationFacts;
import org.luoshi.organisations.OrganisationKind;
import org.luoshi.organisations.RegisterEntry;
import org.luoshi.places.DivisionCode;

/**
 * What is typed about an organisation. Lists are lines or words with a stop between them; a place and the organisation
 * above are typed by name and found by {@link NamedThings}.
 *
 * @param anyway whether the person has seen the warnings and goes on
 */
record OrganisationForm(
        @Nullable Boolean anyway,
        @NotNull(message = "web.required") @Nullable OrganisationKind kind,
        @Nullable AuthorityKind authorityKind,

        @NotBlank(message = "web.required") @Size(max = 100, message = "web.too-long") @Nullable
        String name,

        @Size(max = 40, message = "web.too-long") @Nullable String shortName,
        @Size(max = 200, message = "web.too-long") @Nullable String englishName,
        @Nullable String aliases,
        @Nullable String formerNames,
        @Size(max = 40, message = "web.too-long") @Nullable String creditCode,
        @Nullable String division,
        @Nullable String parent,
        MedicalFacts.@Nullable Profile profile,

        @Min(value = 0, message = "web.too-small") @Max(value = 20_000, message = "web.too-large") @Nullable
        Integer beds,

        MedicalFacts.@Nullable Level level,
        MedicalFacts.@Nullable Grade grade,
        @Nullable String specialities,
        @Size(max = 60, message = "web.too-long") @Nullable String telephone,
        @Size(max = 200, message = "web.too-long") @Nullable String source,
        @Nullable LocalDate establishedOn,
        @Nullable LocalDate closedOn,
        @Nullable Integer version) {

    private static final String STOPS = "[\\r\\n、，,;；]+";

    boolean goesOn() {
        return Boolean.TRUE.equals(anyway);
    }

    OrganisationFacts facts(@Nullable DivisionCode place, @Nullable OrganisationId above, boolean demo) {
        var known = kind == null ? OrganisationKind.HOSPITAL : kind;
        return new OrganisationFacts(
                known,
                known == OrganisationKind.AUTHORITY ? authorityKind : null,
                name == null ? "" : name,
                text(shortName),
                text(englishName),
                Stream.concat(named(aliases, false), named(formerNames, true)).toList(),
                text(creditCode),
                place,
                known.isMedical()
                        ? new MedicalFacts(profile, level, grade, beds, words(specialities))
                        : new MedicalFacts(null, null, null, null, words(specialities)),
                above,
                text(telephone),
                text(source),
                demo,
                establishedOn,
                closedOn);
    }

    private static Stream<Alias> named(@Nullable String lines, boolean former) {
        return words(lines).stream().map(name -> new Alias(name, former));
    }

    private static List<String> words(@Nullable String typed) {
        return typed == null
                ? List.of()
                : Arrays.stream(typed.split(STOPS))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList();
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** The fields as they are first shown for an organisation. */
    static Map<String, Object> of(RegisterEntry entry, String place, String above) {
        var facts = entry.facts();
        var fields = new HashMap<String, Object>();
        put(fields, "kind", facts.kind());
        put(fields, "authorityKind", facts.authorityKind());
        put(fields, "name", facts.name());
        put(fields, "shortName", facts.shortName());
        put(fields, "englishName", facts.englishName());
        put(fields, "aliases", lines(facts.aliases(), false));
        put(fields, "formerNames", lines(facts.aliases(), true));
        put(fields, "creditCode", facts.creditCode());
        put(fields, "division", place);
        put(fields, "profile", facts.medical().profile());
        put(fields, "level", facts.medical().level());
        put(fields, "grade", facts.medical().grade());
        put(fields, "beds", facts.medical().beds());
        put(fields, "specialities", String.join("、", facts.medical().specialities()));
        put(fields, "parent", above);
        put(fields, "telephone", facts.telephone());
        put(fields, "source", facts.source());
        put(fields, "establishedOn", facts.establishedOn());
        put(fields, "closedOn", facts.closedOn());
        put(fields, "version", entry.version());
        return fields;
    }

    private static String lines(List<Alias> aliases, boolean former) {
        return String.join(
                "\n",
                aliases.stream()
                        .filter(alias -> alias.former() == former)
                        .map(Alias::name)
                        .toList());
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) fields.put(name, value);
    }
}
