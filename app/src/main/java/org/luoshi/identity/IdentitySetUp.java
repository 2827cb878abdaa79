package org.luoshi.identity;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.luoshi.rules.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the module offers to others: its policies and its clockwork. */
@Configuration
class IdentitySetUp {

    @Bean
    PolicyKind sessionPolicy() {
        return new PolicyKind(SessionPolicy.class);
    }

    @Bean
    PolicyKind linkPolicy() {
        return new PolicyKind(LinkPolicy.class);
    }

    @Bean
    PolicyKind apiKeyPolicy() {
        return new PolicyKind(ApiKeyPolicy.class);
    }

    @Bean
    PolicyKind signInPolicy() {
        return new PolicyKind(SignInPolicy.class);
    }

    @Bean
    RecurringTask<Void> forgettingAttempts(Throttle throttle) {
        return Tasks.recurring("identity-forget-attempts", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> throttle.forgetOld());
    }
}
