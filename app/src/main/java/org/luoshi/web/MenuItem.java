package org.luoshi.web;

import java.util.List;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Reader;

/**
 * One line of the menu, offered by a module as a bean.
 *
 * @param order inside its group
 * @param key of the text
 * @param icon a symbol of {@code icons.svg}
 * @param posts who sees it; empty for everyone signed in
 */
public record MenuItem(Group group, int order, String key, String path, String icon, List<Post> posts) {

    /** The menu's headings, in their order. */
    public enum Group {
        MINE,
        DOCUMENTS,
        ASSISTANCE,
        ASSOCIATION,
        DISCLOSURE,
        ADMINISTRATION
    }

    boolean visibleTo(Reader reader) {
        return posts.isEmpty() || posts.stream().anyMatch(reader::holds);
    }
}
