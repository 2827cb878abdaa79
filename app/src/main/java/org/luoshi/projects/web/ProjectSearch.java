package org.luoshi.projects.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luoshi.kernel.Reader;
import org.luoshi.web.Searchable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Projects in the search box, as their list finds them. */
@Component
@Order(20)
class ProjectSearch implements Searchable {

    private final ProjectBoard board;

    ProjectSearch(ProjectBoard board) {
        this.board = board;
    }

    @Override
    public String key() {
        return "projects.menu";
    }

    @Override
    public List<Hit> search(String query, Reader reader, int limit) {
        return board.rows(new ProjectFilter(query, null, null), reader, limit).stream()
                .map(ProjectSearch::hit)
                .toList();
    }

    private static Hit hit(ProjectRow project) {
        var note = Stream.of(project.number(), project.county(), project.lead())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return new Hit(project.title(), "projects.status." + project.status(), note, "/w/projects/" + project.id());
    }
}
