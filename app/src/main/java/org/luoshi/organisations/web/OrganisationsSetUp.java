package org.luoshi.organisations.web;

import java.util.List;
import org.luoshi.kernel.Reader;
import org.luoshi.organisations.OrganisationCard;
import org.luoshi.organisations.Organisations;
import org.luoshi.web.MenuItem;
import org.luoshi.web.Searchable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Where the register stands in the menu, and what the search box finds in it. */
@Configuration(proxyBeanMethods = false)
class OrganisationsSetUp {

    static final String TITLE = "organisations.title";

    @Bean
    MenuItem organisationsInTheMenu() {
        return new MenuItem(MenuItem.Group.ASSOCIATION, 10, TITLE, "/w/organisations", "list-tree", List.of());
    }

    @Bean
    @Order(30)
    Searchable organisationsInTheSearch(Organisations organisations, NamedThings named) {
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
                var kind = "organisations.kind." + card.kind().name();
                return new Hit(card.name(), kind, named.nameOf(card.divisionCode()), "/w/organisations/" + card.id());
            }
        };
    }
}
