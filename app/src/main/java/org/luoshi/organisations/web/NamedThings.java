package org.luoshi.organisations.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.organisations.OrganisationCard;
import org.luoshi.organisations.Organisations;
import org.luoshi.places.DivisionCode;
import org.luoshi.places.Place;
import org.luoshi.places.Places;
import org.luoshi.web.Form;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the place and the organisation that somebody means by a name; says so at the field when it is none, or several. */
@Component
class NamedThings {

    private static final int SHOWN = 4;

    private final JdbcClient db;
    private final Places places;
    private final Organisations organisations;
    private final Clock clock;

    NamedThings(JdbcClient db, Places places, Organisations organisations, Clock clock) {
        this.db = db;
        this.places = places;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** @param typed a code, a name, or as much of the whole name as tells it from others */
    @Nullable
    DivisionCode place(Form<?> form, String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        var meant = typed.strip();
        var found = meant.matches("[1-9]\\d{5}(\\d{3})?")
                ? places.find(new DivisionCode(meant), LocalDate.now(clock)).stream()
                        .toList()
                : called(meant);
        if (found.size() == 1) return found.get(0).code();
        if (found.isEmpty()) form.refuse(field, "organisations.no-such-place", meant);
        else
            form.refuse(
                    field,
                    "organisations.several-places",
                    some(found.stream().map(Place::fullName).toList()));
        return null;
    }

    private List<Place> called(String name) {
        return db.sql("""
                        select code, level, name, full_name
                          from places.division_v1
                         where right(full_name, length(:name)) = :name and valid @> cast(:today as date)
                         order by length(code), code limit 20""")
                .param("name", name)
                .param("today", LocalDate.now(clock))
                .query(Place.class)
                .list();
    }

    @Nullable
    OrganisationId organisation(Form<?> form, String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        var found = organisations.named(typed.strip());
        if (found.size() == 1) return found.get(0).id();
        if (found.isEmpty()) form.refuse(field, "organisations.no-such-organisation", typed.strip());
        else
            form.refuse(
                    field,
                    "organisations.several-organisations",
                    some(found.stream().map(OrganisationCard::name).toList()));
        return null;
    }

    private static String some(List<String> names) {
        return String.join("、", names.subList(0, Math.min(SHOWN, names.size())));
    }

    String nameOf(@Nullable DivisionCode code) {
        if (code == null) return "";
        return places.find(code, LocalDate.now(clock)).map(Place::fullName).orElse(code.value());
    }

    String nameOf(@Nullable OrganisationId id) {
        if (id == null) return "";
        return organisations.find(id).map(OrganisationCard::name).orElse("");
    }
}
