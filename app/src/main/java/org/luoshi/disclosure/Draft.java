package org.luoshi.disclosure;

import java.util.Map;

/**
 * A project's page as it would be public now, before anything is stated with it.
 *
 * @param version the number that it would get
 * @param mark tells this draft from every other one: whoever publishes names the draft that they have looked at
 */
public record Draft(PublishedProject page, int version, String mark) {

    /** The page with the reasons that are needed; what is answered needs none. */
    public PublishedProject stating(Map<Question, String> reasons) {
        return page.stating(reasons);
    }
}
