package org.luoshi.home;

import java.util.List;
import org.luoshi.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the module offers to others: its menu line. */
@Configuration
class HomeSetUp {

    @Bean
    MenuItem homeMenuItem() {
        return new MenuItem(MenuItem.Group.MINE, 10, "home.menu", "/w/", "layout-dashboard", List.of());
    }
}
