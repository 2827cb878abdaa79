package org.luoshi.projects;

import java.time.Clock;
import org.luoshi.inbox.Tasks;
import org.luoshi.inbox.Tasks.Task;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.Post;
import org.luoshi.needs.ClaimLapsed;
import org.luoshi.needs.ClaimReleased;
import org.luoshi.needs.NeedClaimed;
import org.luoshi.needs.NeedId;
import org.luoshi.needs.PublishedNeeds;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Every claim is a project in the making, in the same transaction; a claim that ends takes it along. */
@Component
class ProjectPreparing {

    private final Projects projects;
    private final PublishedNeeds needs;
    private final Tasks tasks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProjectPreparing(
            Projects projects, PublishedNeeds needs, Tasks tasks, ApplicationEventPublisher events, Clock clock) {
        this.projects = projects;
        this.needs = needs;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(NeedClaimed claim) {
        var need = needs.get(claim.need());
        var parties = new Parties(claim.member(), need.postedBy(), need.verifier(), need.township(), need.village());
        var id = ProjectId.next();
        projects.save(new Project(id, claim.need(), need.title(), parties, clock.instant()));
        events.publishEvent(new ProjectPrepared(id, claim.need(), claim.clause(), claim.actor(), clock.instant()));
        tasks.raise(
                new Task(
                        claim.member(),
                        Post.MEMBER_HANDLER,
                        id.subject(),
                        "projects.task.propose",
                        need.title(),
                        "/w/projects/" + id,
                        claim.clause(),
                        claim.heldUntil()),
                claim.actor());
    }

    @EventListener
    void on(ClaimReleased claim) {
        end(claim.need(), claim.actor());
    }

    @EventListener
    void on(ClaimLapsed claim) {
        end(claim.need(), claim.actor());
    }

    private void end(NeedId need, Actor by) {
        projects.findByNeedAndStatusNot(need, ProjectStatus.LAPSED).ifPresent(project -> {
            project.lapse(by, clock.instant());
            projects.save(project);
            tasks.settle(project.id().subject(), by);
        });
    }
}
