package org.luoshi.projects;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.luoshi.identity.Secret;
import org.luoshi.inbox.Tasks;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Reader;
import org.luoshi.kernel.Refusal;
import org.luoshi.organisations.HostAssociation;
import org.luoshi.rules.Numbering;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The receiving side's word on a day of help, brought by a link or given in its own account. */
@Service
@Transactional
public class Answering {

    private final Projects projects;
    private final Activities activities;
    private final Confirmations confirmations;
    private final HostAssociation host;
    private final Numbering numbering;
    private final Tasks tasks;
    private final Clock clock;

    Answering(
            Projects projects,
            Activities activities,
            Confirmations confirmations,
            HostAssociation host,
            Numbering numbering,
            Tasks tasks,
            Clock clock) {
        this.projects = projects;
        this.activities = activities;
        this.confirmations = confirmations;
        this.host = host;
        this.numbering = numbering;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * Takes the one answer that a link may bring.
     *
     * @param remark must say what is wrong unless the verdict is {@link Verdict#AS_IT_WAS}
     * @param signedIn who holds the link, if that is known
     * @throws Refusal when the holder is signed in for the member whose work is asked about
     */
    public void answer(Secret link, Verdict verdict, @Nullable String remark, @Nullable Reader signedIn) {
        var id = confirmations.findActivityByTokenHash(link.hash()).orElseThrow(Refusal::missing);
        var activity = activities.findLockedById(id).orElseThrow(Refusal::missing);
        var project = projects.findLockedById(activity.project()).orElseThrow(Refusal::missing);
        if (signedIn != null) Access.refuseWhoDidTheWork(signedIn, project.parties());
        var confirmation = confirmations.findLockedByTokenHash(link.hash()).orElseThrow(Refusal::missing);
        confirmation.answerByLink(verdict, remark, clock.instant());
        confirmations.save(confirmation);
        var by = Actor.holderOfLinkSentTo(confirmation.sentTo());
        take(verdict, remark, activity, project, by);
        tasks.tell(
                ProjectTask.about(
                        activity,
                        project,
                        confirmation.sentTo(),
                        Post.HEALTH_CENTRE_CONTACT,
                        "projects.notice.answered-by-link"),
                by);
    }

    /** Takes the answer of the recipient's own contact, who needs no link. */
    public void answer(ActivityId id, Verdict verdict, @Nullable String remark, Actor by, Reader person) {
        var activity = activities.findLockedById(id).orElseThrow(Refusal::missing);
        var project = projects.findLockedById(activity.project()).orElseThrow(Refusal::missing);
        Access.check(by, Access.Act.ANSWER, project.standing());
        Access.refuseWhoDidTheWork(person, project.parties());
        activity.requireOpen();
        var asked = confirmations.findLockedByActivity(id).stream()
                .filter(Confirmation::isOpen)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("projects.confirmation.not-asked"));
        asked.answer(verdict, remark, clock.instant());
        confirmations.save(asked);
        take(verdict, remark, activity, project, by);
    }

    private void take(Verdict verdict, @Nullable String remark, Activity activity, Project project, Actor by) {
        var now = clock.instant();
        switch (verdict) {
            case AS_IT_WAS -> activity.confirm(numberOfReceipt(), remark, by, now);
            case FIGURES_DIFFER -> activity.question(what(remark), by, now);
            case NOT_SO -> activity.dispute(what(remark), by, now);
        }
        activities.save(activity);
        tasks.settle(activity.id().subject(), by);
        tell(activity, project, verdict, by);
    }

    private static String what(@Nullable String remark) {
        if (remark == null || remark.isBlank()) throw Refusal.invalid("projects.confirmation.say-what");
        return remark;
    }

    private String numberOfReceipt() {
        return numbering.next("receipt", host.id(), LocalDate.now(clock).getYear());
    }

    private void tell(Activity activity, Project project, Verdict verdict, Actor by) {
        var lead = project.parties().lead();
        if (verdict == Verdict.AS_IT_WAS) tellIfAllIsConfirmed(project, by);
        else tasks.raise(ProjectTask.about(activity, project, lead, Post.MEMBER_HANDLER, "projects.task.correct"), by);
        if (verdict == Verdict.NOT_SO)
            tasks.raise(
                    ProjectTask.about(activity, project, host.id(), Post.SECRETARIAT_CLERK, "projects.task.look-into"),
                    by);
    }

    private void tellIfAllIsConfirmed(Project project, Actor by) {
        if (activities.countByProjectAndStatusNot(project.id(), ActivityStatus.CONFIRMED) > 0) return;
        var parties = project.parties();
        tasks.raise(ProjectTask.about(project, parties.lead(), Post.MEMBER_HANDLER, Recording.COMPLETE), by);
        tasks.tell(
                ProjectTask.about(project, parties.recipient(), Post.HEALTH_CENTRE_CONTACT, Recording.ALL_CONFIRMED),
                by);
    }
}
