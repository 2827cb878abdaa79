package org.luoshi.needs;

/** Where a need stands. */
public enum NeedStatus {
    /** Waits for the county's word. */
    POSTED,
    /** Sent back to who posted it, with the reason. */
    RETURNED,
    /** The county vouches for it; waits for the association. */
    VERIFIED,
    /** Open to the members. */
    PUBLISHED,
    /** Held for one member until the hold ends. */
    CLAIMED,
    /** An approved project serves it. */
    UNDERTAKEN,
    /** Help came and the receiving side confirmed it. */
    MET,
    /** No longer needed. */
    WITHDRAWN;

    boolean canBecome(NeedStatus next) {
        return switch (this) {
            case POSTED -> next == VERIFIED || next == RETURNED || next == WITHDRAWN;
            case RETURNED -> next == POSTED || next == WITHDRAWN;
            case VERIFIED -> next == PUBLISHED || next == RETURNED;
            case PUBLISHED -> next == CLAIMED || next == WITHDRAWN;
            case CLAIMED -> next == PUBLISHED || next == UNDERTAKEN;
            case UNDERTAKEN -> next == MET;
            case MET, WITHDRAWN -> false;
        };
    }
}
