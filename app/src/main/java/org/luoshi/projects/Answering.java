package org.luoshi.projects;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.luoshi.identity.Secret;
import org.luoshi.inbox.Tasks;
import org.luoshi.inbox.Tasks.Task;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Refusal;
import org.luoshi.organisations.HostAssociation;
import org.luoshi.rules.Numbering;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The receiving side's word on a day of help. */
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
     */
    public void answer(Secret link, Verdict verdict, @Nullable String remark) {
        var confirmation = confirmations.findByTokenHash(link.hash()).orElseThrow(Refusal::missing);
        var now = clock.instant();
        confirmation.answer(verdict, remark, now);
        confirmations.save(confirmation);
        var activity = activities.findLockedById(confirmation.activity()).orElseThrow(Refusal::missing);
        var by = Actor.holderOfLinkSentTo(confirmation.sentTo());
        switch (verdict) {
            case AS_IT_WAS -> activity.confirm(numberOfReceipt(), remark, by, now);
            case FIGURES_DIFFER -> activity.question(what(remark), by, now);
            case NOT_SO -> activity.dispute(what(remark), by, now);
        }
        activities.save(activity);
        tell(activity, verdict, by);
    }

    private static String what(@Nullable String remark) {
        if (remark == null || remark.isBlank()) throw Refusal.invalid("projects.confirmation.say-what");
        return remark;
    }

    private String numberOfReceipt() {
        return numbering.next("receipt", host.id(), LocalDate.now(clock).getYear());
    }

    private void tell(Activity activity, Verdict verdict, Actor by) {
        tasks.settle(activity.id().subject(), by);
        var project = projects.findLockedById(activity.project()).orElseThrow(Refusal::missing);
        if (verdict != Verdict.AS_IT_WAS)
            tasks.raise(
                    task(activity, project, project.parties().lead(), Post.MEMBER_HANDLER, "projects.task.correct"),
                    by);
        if (verdict == Verdict.NOT_SO)
            tasks.raise(task(activity, project, host.id(), Post.SECRETARIAT_CLERK, "projects.task.look-into"), by);
    }

    private static Task task(Activity activity, Project project, OrganisationId organisation, Post post, String key) {
        return new Task(
                organisation,
                post,
                activity.id().subject(),
                key,
                project.title(),
                "/w/projects/" + project.id() + "/activities/" + activity.id(),
                Undertaking.NO_FEES.clause(),
                null);
    }
}
