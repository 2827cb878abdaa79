package org.luoshi.projects;

import java.util.List;
import org.luoshi.kernel.Post;
import org.luoshi.rules.PolicyKind;
import org.luoshi.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the module offers to others: its menu line and its policy. */
@Configuration
class ProjectsSetUp {

    @Bean
    MenuItem projectsMenuItem() {
        return new MenuItem(
                MenuItem.Group.ASSISTANCE,
                20,
                "projects.menu",
                "/w/projects",
                "briefcase",
                List.of(
                        Post.SECRETARIAT_CLERK,
                        Post.LEADER,
                        Post.MEMBER_HANDLER,
                        Post.COUNTY_OFFICER,
                        Post.HEALTH_CENTRE_CONTACT));
    }

    @Bean
    PolicyKind confirmationPolicy() {
        return new PolicyKind(ConfirmationPolicy.class);
    }
}
