package org.luoshi.files;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.luoshi.rules.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the module offers to others: its policy, its clockwork. */
@Configuration
class FilesSetUp {

    @Bean
    PolicyKind uploadPolicy() {
        return new PolicyKind(UploadPolicy.class);
    }

    @Bean
    RecurringTask<Void> filesSweeping(Retention retention, FileSweep sweep) {
        return Tasks.recurring("files-sweep", FixedDelay.of(Duration.ofDays(1))).execute((instance, context) -> {
            retention.end();
            sweep.sweep();
        });
    }
}
