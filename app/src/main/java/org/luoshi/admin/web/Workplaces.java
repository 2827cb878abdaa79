package org.luoshi.admin.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Post;
import org.luoshi.organisations.HostAssociation;
import org.luoshi.organisations.OrganisationCard;
import org.luoshi.organisations.OrganisationKind;
import org.luoshi.organisations.Organisations;
import org.luoshi.web.Form;
import org.springframework.stereotype.Component;

/** Finds the organisation that was typed, and says what to type where none or several bear the name. */
@Component
class Workplaces {

    private static final int SUGGESTED = 10;

    private final Organisations organisations;
    private final HostAssociation host;

    Workplaces(Organisations organisations, HostAssociation host) {
        this.organisations = organisations;
        this.host = host;
    }

    /** Notes at the form's field {@code organisation} why there is none. */
    Optional<OrganisationId> find(Form<?> form, String name, @Nullable Post post) {
        if (!form.isFine("organisation")) return Optional.empty();
        var found = organisations.named(name).stream()
                .filter(card -> card.name().equals(name))
                .toList();
        if (found.isEmpty()) found = organisations.named(name);
        if (found.size() != 1) {
            form.refuse(
                    "organisation",
                    found.isEmpty() ? "admin.organisation.none" : "admin.organisation.many",
                    similar(name));
            return Optional.empty();
        }
        var card = found.get(0);
        if (post != null && atHostOnly(post) && !card.id().equals(host.id())) {
            form.refuse(
                    "organisation", "admin.organisation.not-host", host.host().name());
            return Optional.empty();
        }
        if (post != null && !fits(post, card.kind())) {
            form.refuse("organisation", "admin.organisation.not-of-this-kind");
            return Optional.empty();
        }
        return Optional.of(card.id());
    }

    private static boolean atHostOnly(Post post) {
        return post == Post.ADMINISTRATOR || post == Post.SECRETARIAT_CLERK || post == Post.LEADER;
    }

    /** Which kinds of organisations have which posts. */
    private static boolean fits(Post post, OrganisationKind kind) {
        return switch (post) {
            case ADMINISTRATOR, SECRETARIAT_CLERK, LEADER -> true;
            case MEMBER_HANDLER ->
                switch (kind) {
                    case HOSPITAL, CLINIC, CHAIN, COMPANY, SPONSOR_ENTERPRISE -> true;
                    default -> false;
                };
            case COUNTY_OFFICER -> kind == OrganisationKind.AUTHORITY;
            case HEALTH_CENTRE_CONTACT ->
                kind == OrganisationKind.TOWNSHIP_HEALTH_CENTRE || kind == OrganisationKind.VILLAGE_CLINIC;
            case LINK_HOLDER, SYSTEM -> false;
        };
    }

    private String similar(String name) {
        var names = suggest(name);
        return names.isEmpty() ? "—" : String.join("、", names.subList(0, Math.min(3, names.size())));
    }

    List<String> suggest(String words) {
        if (words.isBlank()) return List.of();
        return organisations.search(words, List.of(), SUGGESTED).stream()
                .map(OrganisationCard::name)
                .collect(Collectors.toList());
    }
}
