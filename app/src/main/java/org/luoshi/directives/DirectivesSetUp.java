package org.luoshi.directives;

import java.util.List;
import org.luoshi.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the module offers to others: its menu line. */
@Configuration
class DirectivesSetUp {

    @Bean
    MenuItem documentsMenuItem() {
        return new MenuItem(MenuItem.Group.DOCUMENTS, 10, "directives.menu", "/documents", "file-text", List.of());
    }
}
