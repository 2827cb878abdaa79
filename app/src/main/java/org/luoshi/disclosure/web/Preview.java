package org.luoshi.disclosure.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.disclosure.Draft;
import org.luoshi.disclosure.SmallCells.Shown;
import org.luoshi.disclosure.Statement;

/**
 * A page as it would be public now. Public for templates only.
 *
 * @param page the version that would come next
 * @param draft what was there before anything was stated, with the photos that may be chosen
 * @param latest what is public today; null when nothing is
 */
public record Preview(
        PublicPage page, Draft draft, @Nullable PublicPage latest) {

    static Preview of(Draft draft, Statement stated, @Nullable PublicPage latest, Instant now) {
        var project = draft.with(stated);
        var versions = new ArrayList<Version>();
        var before = latest == null ? null : latest.versions().get(0);
        versions.add(new Version(draft.version(), now, null, project.sessions(), project.personTimes(), before));
        if (latest != null) versions.addAll(latest.versions());
        var page = new PublicPage(project, draft.version(), now, project.photos(), List.copyOf(versions));
        return new Preview(page, draft, latest);
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
