package org.luoshi.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.luoshi.inbox.Tasks;
import org.luoshi.inbox.Tasks.Task;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.Post;
import org.luoshi.organisations.HostAssociation;
import org.luoshi.projects.ActivityConfirmed;
import org.luoshi.projects.ProjectCompleted;
import org.luoshi.projects.ProjectId;
import org.luoshi.rules.Policies;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the secretariat to publish: by a day once the receiving side confirms help, and again when the effect is known. */
@Component
class DisclosureClock {

    /** To publish what was confirmed, by a day. */
    static final String PUBLISH = "disclosure.task.publish";

    /** To check the five questions once more and publish the effect. */
    static final String EFFECT = "disclosure.task.effect";

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
        ask(confirmed.project(), PUBLISH, due);
    }

    /** What the help led to is known now, and the public asks for it (GZ 六(三)). */
    @EventListener
    void on(ProjectCompleted completed) {
        ask(completed.project(), EFFECT, null);
    }

    private void ask(ProjectId project, String key, @Nullable LocalDate due) {
        tasks.raise(
                new Task(
                        host.id(),
                        Post.SECRETARIAT_CLERK,
                        project.subject(),
                        key,
                        title(project),
                        "/w/disclosure/" + project,
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
