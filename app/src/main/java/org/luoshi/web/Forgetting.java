package org.luoshi.web;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forgets the answers of forms that nobody will send again. */
@Configuration
class Forgetting {

    /** Seven days, so that a phone that was away for a week still gets its answer. */
    @Bean
    RecurringTask<Void> forgettingAnswers(JdbcClient db) {
        return Tasks.recurring("web-forget-answers", Schedules.daily(LocalTime.of(3, 10)))
                .execute((instance, context) -> db.sql("delete from web.once where at < now() - interval '7 days'")
                        .update());
    }
}
