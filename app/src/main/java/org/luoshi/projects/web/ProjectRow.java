package org.luoshi.projects.web;

import org.jspecify.annotations.Nullable;
import org.luoshi.projects.ProjectId;
import org.luoshi.projects.ProjectStatus;

/**
 * One line of the list of projects. Public for templates only.
 *
 * @param activities days of help recorded
 * @param confirmed days of help that the receiving side confirmed
 */
public record ProjectRow(
        ProjectId id,
        @Nullable String number,
        String title,
        String county,
        String lead,
        String recipient,
        ProjectStatus status,
        int activities,
        int confirmed,
        @Nullable Integer plannedSessions) {}
