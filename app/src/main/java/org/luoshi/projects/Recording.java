package org.luoshi.projects;

import java.time.Clock;
import java.time.LocalDate;
import org.luoshi.inbox.Tasks;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.Refusal;
import org.luoshi.needs.Fulfilling;
import org.luoshi.needs.HelpKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The member writes down what was done, and in the end what it led to. */
@Service
@Transactional
public class Recording {

    /** The member's task when nothing is left to be confirmed: to complete the project, unless more is recorded. */
    static final String COMPLETE = "projects.task.complete";

    /** What the recipient is told at the same time, and for as long. */
    static final String ALL_CONFIRMED = "projects.notice.all-confirmed";

    private final Projects projects;
    private final Activities activities;
    private final ConfirmationLinks links;
    private final Fulfilling needs;
    private final Tasks tasks;
    private final Clock clock;

    Recording(
            Projects projects,
            Activities activities,
            ConfirmationLinks links,
            Fulfilling needs,
            Tasks tasks,
            Clock clock) {
        this.projects = projects;
        this.activities = activities;
        this.links = links;
        this.needs = needs;
        this.tasks = tasks;
        this.clock = clock;
    }

    public ActivityId record(ProjectId id, ActivityDetails details, Actor by) {
        var project = found(id, Access.Act.RECORD, by);
        refuseFuture(details);
        project.begin(details.day());
        projects.save(project);
        var activity = new Activity(ActivityId.next(), id, clock.instant());
        activity.record(details, HelpKind.FREE_CLINIC.clause(), by, clock.instant());
        activities.save(activity);
        tasks.settle(id.subject(), by, "projects.task.record", COMPLETE, ALL_CONFIRMED);
        return activity.id();
    }

    /** Records a day anew that the receiving side questioned or denied; a confirmed one stays as it is. */
    public void correct(ActivityId id, ActivityDetails details, Actor by) {
        var activity = activities.findLockedById(id).orElseThrow(Refusal::missing);
        found(activity.project(), Access.Act.RECORD, by);
        refuseFuture(details);
        activity.record(details, HelpKind.FREE_CLINIC.clause(), by, clock.instant());
        activities.save(activity);
        // nobody confirms figures that changed after the link was sent
        links.end(id);
        tasks.settle(id.subject(), by);
    }

    private void refuseFuture(ActivityDetails details) {
        var today = LocalDate.now(clock);
        if (details.day().isAfter(today)) throw Refusal.invalid("projects.activity.future", today.toString());
    }

    /** @throws Refusal while an activity is not confirmed, or when there is none */
    public void complete(ProjectId id, String outcome, Actor by) {
        needs.lock(projects.findNeedOf(id).orElseThrow(Refusal::missing));
        var project = found(id, Access.Act.COMPLETE, by);
        if (activities.countByProjectAndStatus(id, ActivityStatus.CONFIRMED) == 0)
            throw Refusal.conflict("projects.complete.nothing-confirmed");
        var open = activities.countByProjectAndStatusNot(id, ActivityStatus.CONFIRMED);
        if (open > 0) throw Refusal.conflict("projects.complete.open", open);
        project.complete(outcome, HelpKind.FREE_CLINIC.clause(), by, clock.instant());
        projects.save(project);
        needs.meet(project.need(), by);
        tasks.settle(id.subject(), by, COMPLETE, ALL_CONFIRMED);
    }

    private Project found(ProjectId id, Access.Act act, Actor by) {
        var project = projects.findLockedById(id).orElseThrow(Refusal::missing);
        Access.check(by, act, project.standing());
        return project;
    }
}
