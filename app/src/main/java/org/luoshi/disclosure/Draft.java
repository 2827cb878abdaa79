package org.luoshi.disclosure;

import java.time.LocalDate;
import java.util.List;
import org.luoshi.kernel.AttachmentId;
import org.luoshi.projects.ActivityId;

/**
 * A project's page as it would be public now, before anything is stated with it.
 *
 * @param photos of confirmed days that the member says may be public; none is public until it is chosen
 * @param version the number that it would get
 * @param mark tells this draft from every other one: whoever publishes names the draft that they have looked at
 */
public record Draft(PublishedProject page, List<Photo> photos, int version, String mark) {

    /** A photo that may be chosen, and the day of help that it shows. */
    public record Photo(AttachmentId id, ActivityId activity, LocalDate day, String place) {}

    /** Whether every photo that was chosen may be: not another project's, nor one that is not to be public. */
    boolean offersAll(Statement stated) {
        return ids().containsAll(stated.photos());
    }

    /** The page with the reasons that are needed (what is answered needs none) and the photos that were chosen. */
    public PublishedProject with(Statement stated) {
        var chosen = ids().stream().filter(stated.photos()::contains).toList();
        return page.stating(stated.reasons(), chosen);
    }

    private List<AttachmentId> ids() {
        return photos.stream().map(Photo::id).toList();
    }
}
