package org.luoshi.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import org.luoshi.inbox.Tasks;
import org.luoshi.inbox.Tasks.Task;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.Post;
import org.luoshi.organisations.HostAssociation;
import org.luoshi.projects.ActivityConfirmed;
import org.luoshi.projects.ProjectId;
import org.luoshi.rules.Policies;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Starts the clock for disclosure when the receiving side confirms help: the secretariat has to publish by a day. */
@Component
class DisclosureClock {

    private final Tasks tasks;
    private final HostAssociation host;
    private final Policies policies;
    private final JdbcClient db;
    private final Clock clock;

    DisclosureClock(Tasks tasks, HostAssociation host, Policies policies, JdbcClient db, Clock clock) {
        this.tasks = tasks;
        this.host = host;
        this.policies = policies;
        this.db = db;
        this.clock = clock;
    }

    @EventListener
    void on(ActivityConfirmed confirmed) {
        var due = policies.inForce(DisclosurePolicy.class).due(LocalDate.now(clock));
        tasks.raise(
                new Task(
                        host.id(),
                        Post.SECRETARIAT_CLERK,
                        confirmed.project().subject(),
                        "disclosure.task.publish",
                        title(confirmed.project()),
                        "/w/disclosure/" + confirmed.project(),
                        Question.CLAUSE,
                        due),
                Actor.system());
    }

    private String title(ProjectId id) {
        return db.sql("select title from projects.project_v1 where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }
}
