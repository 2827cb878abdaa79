package org.luoshi.disclosure.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.luoshi.disclosure.PublishedProject;
import org.luoshi.disclosure.Statement;
import org.luoshi.kernel.AttachmentId;

/**
 * A version of a project's page with all versions, latest first. Public for templates only.
 *
 * @param photos of this version that are still public: one that a later version took away is nowhere any more
 */
public record PublicPage(
        PublishedProject project, int version, Instant publishedAt, List<AttachmentId> photos, List<Version> versions) {

    public boolean isLatest() {
        return version == versions.get(0).version();
    }

    /** What was stated with this version, as a beginning for the next: reasons that may still hold, photos that stay. */
    Statement stated() {
        return new Statement(null, project.reasons(), Set.copyOf(photos), null);
    }

    public String address() {
        return "/projects/" + project.number();
    }
}
