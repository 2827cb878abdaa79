package org.luoshi.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.luoshi.identity.SignedIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The menu that one person sees, put together from what the modules offer. */
@Component
class Menu {

    private final ObjectProvider<MenuItem> items;
    private final ObjectProvider<HeaderItem> counts;

    Menu(ObjectProvider<MenuItem> items, ObjectProvider<HeaderItem> counts) {
        this.items = items;
        this.counts = counts;
    }

    List<Page.Section> of(SignedIn who, String path) {
        var waiting = counts.stream()
                .collect(Collectors.toMap(HeaderItem::path, item -> item.count(who.actor()), Integer::sum));
        var lines = items.stream()
                .filter(item -> item.visibleTo(who.reader()))
                .sorted(Comparator.comparing(MenuItem::group).thenComparing(MenuItem::order))
                .map(item -> line(item, path, waiting))
                .toList();
        return Arrays.stream(MenuItem.Group.values())
                .map(group -> new Page.Section(
                        group,
                        lines.stream()
                                .filter(line -> line.item().group() == group)
                                .toList()))
                .filter(section -> !section.lines().isEmpty())
                .toList();
    }

    private static Page.Line line(MenuItem item, String path, Map<String, Integer> waiting) {
        var current = path.equals(item.path()) || !item.path().endsWith("/") && path.startsWith(item.path() + "/");
        return new Page.Line(item, current, waiting.getOrDefault(item.path(), 0));
    }
}
