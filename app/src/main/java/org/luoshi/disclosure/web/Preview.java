package org.luoshi.disclosure.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.disclosure.Draft;
import org.luoshi.disclosure.Question;
import org.luoshi.disclosure.SmallCells.Shown;

/**
 * A page as it would be public now. Public for templates only.
 *
 * @param page the version that would come next
 * @param mark of the draft that it shows, see {@link Draft}
 * @param latest what is public today; null when nothing is
 */
public record Preview(
        PublicPage page, String mark, @Nullable PublicPage latest) {

    static Preview of(Draft draft, Map<Question, String> reasons, @Nullable PublicPage latest, Instant now) {
        var project = draft.stating(reasons);
        var versions = new ArrayList<Version>();
        var before = latest == null ? null : latest.versions().get(0);
        versions.add(new Version(draft.version(), now, null, project.sessions(), project.personTimes(), before));
        if (latest != null) versions.addAll(latest.versions());
        var page = new PublicPage(project, draft.version(), now, project.photos(), List.copyOf(versions));
        return new Preview(page, draft.mark(), latest);
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
