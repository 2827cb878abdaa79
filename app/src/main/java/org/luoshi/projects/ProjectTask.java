package org.luoshi.projects;

import org.luoshi.inbox.Tasks.Task;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Post;

/** How the tasks of this module read: what they are called, and the page on which they are done. */
final class ProjectTask {

    private ProjectTask() {}

    static Task about(Project project, OrganisationId organisation, Post post, String key) {
        return new Task(
                organisation,
                post,
                project.id().subject(),
                key,
                project.title(),
                page(project),
                Undertaking.NO_FEES.clause(),
                null);
    }

    static Task about(Activity activity, Project project, OrganisationId organisation, Post post, String key) {
        return new Task(
                organisation,
                post,
                activity.id().subject(),
                key,
                project.title(),
                page(project) + "/activities/" + activity.id(),
                Undertaking.NO_FEES.clause(),
                null);
    }

    private static String page(Project project) {
        return "/w/projects/" + project.id();
    }
}
