package org.luoshi.projects;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.inbox.Tasks;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Refusal;
import org.luoshi.needs.Fulfilling;
import org.luoshi.organisations.HostAssociation;
import org.luoshi.rules.Numbering;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The member proposes its plan, the association approves it or gives it back. */
@Service
@Transactional
public class Planning {

    private final Projects projects;
    private final Fulfilling needs;
    private final Staff staff;
    private final HostAssociation host;
    private final Numbering numbering;
    private final Tasks tasks;
    private final Clock clock;

    Planning(
            Projects projects,
            Fulfilling needs,
            Staff staff,
            HostAssociation host,
            Numbering numbering,
            Tasks tasks,
            Clock clock) {
        this.projects = projects;
        this.needs = needs;
        this.staff = staff;
        this.host = host;
        this.numbering = numbering;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** @throws Refusal naming the clause of an undertaking that was not given, or when the person is not one of the member's */
    public void propose(ProjectId id, Plan plan, Set<Undertaking> undertakings, Actor by) {
        var project = found(id, Access.Act.PROPOSE, by);
        if (!staff.of(project.parties().lead()).containsKey(plan.accountable().toString()))
            throw Refusal.invalid("projects.plan.not-yours");
        project.propose(plan, undertakings, by, clock.instant());
        projects.save(project);
        tasks.settle(id.subject(), by);
        tasks.raise(ProjectTask.about(project, host.id(), Post.SECRETARIAT_CLERK, "projects.task.approve"), by);
    }

    public void approve(ProjectId id, Set<Undertaking> checked, @Nullable String opinion, Actor by) {
        needs.lock(projects.findNeedOf(id).orElseThrow(Refusal::missing));
        var project = found(id, Access.Act.APPROVE, by);
        Undertaking.requireAll(checked);
        var number = numbering.next("project", host.id(), LocalDate.now(clock).getYear());
        project.approve(number, checked, opinion, by, clock.instant());
        projects.save(project);
        needs.undertake(project.need(), by);
        tasks.settle(id.subject(), by);
        tasks.raise(
                ProjectTask.about(project, project.parties().lead(), Post.MEMBER_HANDLER, "projects.task.record"), by);
    }

    public void giveBack(ProjectId id, String reason, Actor by) {
        var project = found(id, Access.Act.GIVE_BACK, by);
        project.giveBack(reason, by, clock.instant());
        projects.save(project);
        tasks.settle(id.subject(), by);
        tasks.raise(
                ProjectTask.about(project, project.parties().lead(), Post.MEMBER_HANDLER, "projects.task.propose"), by);
    }

    private Project found(ProjectId id, Access.Act act, Actor by) {
        var project = projects.findLockedById(id).orElseThrow(Refusal::missing);
        Access.check(by, act, project.standing());
        return project;
    }
}
