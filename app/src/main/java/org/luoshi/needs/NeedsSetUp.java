package org.luoshi.needs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import org.luoshi.kernel.Post;
import org.luoshi.rules.PolicyKind;
import org.luoshi.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the module offers to others: its menu line, its policy, its clockwork. */
@Configuration
class NeedsSetUp {

    @Bean
    MenuItem needsMenuItem() {
        return new MenuItem(
                MenuItem.Group.ASSISTANCE,
                10,
                "needs.menu",
                "/w/needs",
                "clipboard-heart",
                List.of(
                        Post.SECRETARIAT_CLERK,
                        Post.LEADER,
                        Post.MEMBER_HANDLER,
                        Post.COUNTY_OFFICER,
                        Post.HEALTH_CENTRE_CONTACT));
    }

    @Bean
    PolicyKind claimPolicy() {
        return new PolicyKind(ClaimPolicy.class);
    }

    /** Runs once among all nodes, and again after a restart. */
    @Bean
    RecurringTask<Void> claimsLapsing(Lapsing lapsing) {
        return Tasks.recurring("needs-lapse-claims", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> lapsing.lapse());
    }
}
