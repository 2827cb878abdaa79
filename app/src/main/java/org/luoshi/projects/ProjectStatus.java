package org.luoshi.projects;

/** Where a project stands. */
public enum ProjectStatus {
    /** The need is claimed; the plan is being written. */
    PREPARING,
    /** The plan waits for the association. */
    PROPOSED,
    /** May begin. */
    APPROVED,
    /** Help has begun. */
    RUNNING,
    /** Everything planned is done and confirmed. */
    COMPLETED,
    /** The claim ended before the plan was approved. */
    LAPSED;

    boolean canBecome(ProjectStatus next) {
        return switch (this) {
            case PREPARING -> next == PROPOSED || next == LAPSED;
            case PROPOSED -> next == APPROVED || next == PREPARING || next == LAPSED;
            case APPROVED -> next == RUNNING;
            case RUNNING -> next == COMPLETED;
            case COMPLETED, LAPSED -> false;
        };
    }
}
