package org.luoshi.organisations.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.organisations.MedicalFacts.Level;
import org.luoshi.organisations.OrganisationKind;
import org.luoshi.places.DivisionCode;
import org.luoshi.web.Filter;

/** What the list is asked for, as its address tells. What the address tells wrongly counts as not asked. */
public record OrganisationQuery(
        String words,
        @Nullable OrganisationKind kind,
        @Nullable DivisionCode division,
        @Nullable Level level,
        Sort sort) {

    /** The orders of the list. */
    public enum Sort {
        NAME("o.sort_name, o.id", "(o.sort_name, o.id) > (select sort_name, id"),
        KIND("o.kind, o.sort_name, o.id", "(o.kind, o.sort_name, o.id) > (select kind, sort_name, id"),
        CHANGED("o.changed_at desc, o.id desc", "(o.changed_at, o.id) < (select changed_at, id");

        private final String order;
        private final String after;

        Sort(String order, String after) {
            this.order = order;
            this.after = after;
        }

        String order() {
            return order;
        }

        /** The condition of the rows that follow the one with the id {@code :after}. */
        String after() {
            return after + " from organisations.organisation where id = cast(:after as uuid))";
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The conditions, each of which can be lifted. */
    public enum Condition {
        WORDS,
        KIND,
        DIVISION,
        LEVEL
    }

    static OrganisationQuery of(Map<String, String> address) {
        var sort = one(Sort.class, address.get("sort"));
        return new OrganisationQuery(
                address.getOrDefault("q", "").strip(),
                one(OrganisationKind.class, address.get("kind")),
                division(address.getOrDefault("division", "")),
                one(Level.class, address.get("level")),
                sort == null ? Sort.NAME : sort);
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> type, @Nullable String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(word))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable DivisionCode division(String code) {
        try {
            return code.isEmpty() ? null : new DivisionCode(code);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    public List<Condition> conditions() {
        var conditions = new ArrayList<Condition>();
        if (!words.isEmpty()) conditions.add(Condition.WORDS);
        if (kind != null) conditions.add(Condition.KIND);
        if (division != null) conditions.add(Condition.DIVISION);
        if (level != null) conditions.add(Condition.LEVEL);
        return conditions;
    }

    public OrganisationQuery without(Condition condition) {
        return switch (condition) {
            case WORDS -> new OrganisationQuery("", kind, division, level, sort);
            case KIND -> new OrganisationQuery(words, null, division, level, sort);
            case DIVISION -> new OrganisationQuery(words, kind, null, level, sort);
            case LEVEL -> new OrganisationQuery(words, kind, division, null, sort);
        };
    }

    public OrganisationQuery sorted(Sort other) {
        return new OrganisationQuery(words, kind, division, level, other);
    }

    /** The query part of the address that asks for the same again; empty when nothing is asked. */
    public String address() {
        var asked = new LinkedHashMap<String, String>();
        if (!words.isEmpty()) asked.put("q", words);
        if (kind != null) asked.put("kind", kind.name());
        if (division != null) asked.put("division", division.value());
        if (level != null) asked.put("level", level.name());
        if (sort != Sort.NAME) asked.put("sort", sort.word());
        return Filter.address(asked);
    }
}
