package org.luoshi.projects.web;

import org.jspecify.annotations.Nullable;
import org.luoshi.projects.ProjectStatus;
import org.luoshi.web.Filter;

/** The conditions above the list of projects, as its URL carries them. Public for templates only. */
public record ProjectFilter(
        @Nullable String q,
        @Nullable ProjectStatus status,
        @Nullable Integer page) implements Filter {

    public ProjectFilter {
        q = Filter.filled(q);
    }

    @Override
    public String path() {
        return "/w/projects";
    }
}
