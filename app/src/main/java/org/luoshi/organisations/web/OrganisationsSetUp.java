package org.luoshi.organisations.web;

import java.util.List;
import java.util.Locale;
import org.luoshi.kernel.Reader;
import org.luoshi.organisations.OrganisationCard;
import org.luoshi.organisations.Organisations;
import org.luoshi.web.MenuItem;
import org.luoshi.web.Searchable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/** Where the register stands in the menu, and what the search box finds in it. */
@Configuration(proxyBeanMethods = false)
class OrganisationsSetUp {

    static final String TITLE = "organisations.title";

    @Bean
    MenuItem organisationsInTheMenu() {
        return new MenuItem(MenuItem.Group.ASSOCIATION, 10, TITLE, "/w/organisations", "list-tree", List.of());
    }

    @Bean
    Searchable organisationsInTheSearch(Organisations organisations, NamedThings named, MessageSource messages) {
        return new Searchable() {

            @Override
            public String key() {
                return TITLE;
            }

            @Override
            public List<Hit> search(String query, Reader reader, int limit) {
                return organisations.search(query, List.of(), limit).stream()
                        .map(this::hit)
                        .toList();
            }

            private Hit hit(OrganisationCard card) {
                Locale locale = LocaleContextHolder.getLocale();
                var kind =
                        messages.getMessage("organisations.kind." + card.kind().name(), null, locale);
                var place = named.nameOf(card.divisionCode());
                return new Hit(
                        card.name(), place.isEmpty() ? kind : kind + " · " + place, "/w/organisations/" + card.id());
            }
        };
    }
}
