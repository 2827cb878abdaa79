package org.luoshi.inbox;

import java.util.List;
import org.luoshi.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the module offers to others: its menu line. */
@Configuration
class InboxSetUp {

    @Bean
    MenuItem inboxMenuItem() {
        return new MenuItem(MenuItem.Group.MINE, 20, "inbox.menu", "/w/inbox", "inbox", List.of());
    }
}
