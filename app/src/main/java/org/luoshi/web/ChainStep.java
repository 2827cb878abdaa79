package org.luoshi.web;

import org.jspecify.annotations.Nullable;

/**
 * One knot of the line that runs from a clause to its public page.
 *
 * @param title what kind of knot it is: 条款, 责任, 项目, 活动, 回执, 公开
 * @param text what stands there, or what is missing
 * @param href null where there is nothing to open
 */
public record ChainStep(String title, String text, @Nullable String href, State state) {

    /** How a knot is drawn. */
    public enum State {
        /** The document that it all starts from. */
        DOC,
        DONE,
        /** Missing, and shown as missing. */
        GAP,
        /** The open end: what is public. */
        OPEN
    }
}
