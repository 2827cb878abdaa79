package org.luoshi.admin;

import java.util.List;
import org.luoshi.kernel.Post;
import org.luoshi.web.MenuItem;
import org.luoshi.web.MenuItem.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the module offers to others: its menu lines. */
@Configuration
class AdminSetUp {

    @Bean
    MenuItem accountMenuItem() {
        return new MenuItem(Group.MINE, 90, "admin.account.menu", "/w/account", "user", List.of());
    }

    @Bean
    MenuItem peopleMenuItem() {
        return new MenuItem(
                Group.ADMINISTRATION, 10, "admin.people.menu", "/w/people", "user-share", List.of(Post.ADMINISTRATOR));
    }

    @Bean
    MenuItem policiesMenuItem() {
        return new MenuItem(
                Group.ADMINISTRATION,
                20,
                "admin.policies.menu",
                "/w/policies",
                "adjustments",
                List.of(Post.ADMINISTRATOR, Post.LEADER));
    }

    @Bean
    MenuItem auditMenuItem() {
        return new MenuItem(
                Group.ADMINISTRATION,
                30,
                "admin.audit.menu",
                "/w/audit",
                "list-check",
                List.of(Post.ADMINISTRATOR, Post.LEADER));
    }
}
