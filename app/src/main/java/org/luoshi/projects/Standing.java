package org.luoshi.projects;

/** What decides who may do what with a project: where it stands, and whose it is. */
public record Standing(ProjectStatus status, Parties parties) {}
