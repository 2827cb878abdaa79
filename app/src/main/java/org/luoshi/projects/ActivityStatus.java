package org.luoshi.projects;

/** Where the record of an activity stands. */
public enum ActivityStatus {
    /** Recorded by the member; nobody else has vouched for it. */
    RECORDED,
    /** The receiving side says: as it was. */
    CONFIRMED,
    /** The receiving side says: it was so, but figures differ. */
    QUESTIONED,
    /** The receiving side says: it was not, or money was taken. */
    DISPUTED;

    boolean canBecome(ActivityStatus next) {
        return switch (this) {
            case RECORDED -> next == CONFIRMED || next == QUESTIONED || next == DISPUTED || next == RECORDED;
            case QUESTIONED, DISPUTED -> next == RECORDED;
            case CONFIRMED -> false;
        };
    }
}
