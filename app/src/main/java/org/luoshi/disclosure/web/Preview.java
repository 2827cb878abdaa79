package org.luoshi.disclosure.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.disclosure.PublishedProject;
import org.luoshi.disclosure.SmallCells.Shown;

/**
 * A page as it would be public now. Public for templates only.
 *
 * @param page the version that would come next
 * @param latest what is public today; null when nothing is
 */
public record Preview(PublicPage page, @Nullable PublicPage latest) {

    static Preview of(PublishedProject project, @Nullable PublicPage latest, Instant now) {
        var versions = new ArrayList<Version>();
        var before = latest == null ? null : latest.versions().get(0);
        var number = before == null ? 1 : before.version() + 1;
        versions.add(new Version(number, now, null, project.sessions(), project.personTimes(), before));
        if (latest != null) versions.addAll(latest.versions());
        return new Preview(new PublicPage(project, number, now, project.photos(), List.copyOf(versions)), latest);
    }

    public boolean needsChange() {
        return latest != null;
    }

    public long cells(Shown how) {
        return page.project().served().stream()
                .filter(cell -> cell.shown() == how)
                .count();
    }

    /** Whether somebody was served and yet nothing can be shown by group. */
    public boolean onlyTotal() {
        return page.project().onlyTotal();
    }
}
