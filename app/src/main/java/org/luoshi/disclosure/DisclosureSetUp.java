package org.luoshi.disclosure;

import java.util.List;
import org.luoshi.kernel.Post;
import org.luoshi.rules.PolicyKind;
import org.luoshi.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the module offers to others: its menu line and its policy. */
@Configuration
class DisclosureSetUp {

    @Bean
    MenuItem disclosureMenuItem() {
        return new MenuItem(
                MenuItem.Group.DISCLOSURE,
                10,
                "disclosure.menu",
                "/w/disclosure",
                "world",
                List.of(Post.SECRETARIAT_CLERK, Post.LEADER));
    }

    @Bean
    PolicyKind disclosurePolicy() {
        return new PolicyKind(DisclosurePolicy.class);
    }
}
