package org.luoshi.projects;

import org.luoshi.identity.Secret;
import org.luoshi.inbox.Tasks;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asking the receiving side to confirm a day of help: by a link that works without an account, and on its own desk. */
@Service
public class Asking {

    private final Projects projects;
    private final Activities activities;
    private final ConfirmationLinks links;
    private final Tasks tasks;

    Asking(Projects projects, Activities activities, ConfirmationLinks links, Tasks tasks) {
        this.projects = projects;
        this.activities = activities;
        this.links = links;
        this.tasks = tasks;
    }

    /** Makes a link; one that was made before and not used ends. The recipient's desk learns of it, so that none goes astray. */
    @Transactional
    public ConfirmationId ask(ActivityId id, Actor by) {
        var activity = activities.findLockedById(id).orElseThrow(Refusal::missing);
        var project = projects.findLockedById(activity.project()).orElseThrow(Refusal::missing);
        Access.check(by, Access.Act.RECORD, project.standing());
        activity.requireOpen();
        var recipient = project.parties().recipient();
        var confirmation = links.make(id, recipient, by);
        tasks.raise(
                ProjectTask.about(activity, project, recipient, Post.HEALTH_CENTRE_CONTACT, "projects.task.confirm"),
                by);
        return confirmation;
    }

    /** The secret of a link, for showing it again to the member who asked. */
    public Secret secret(ConfirmationId id) {
        return links.secret(id);
    }
}
