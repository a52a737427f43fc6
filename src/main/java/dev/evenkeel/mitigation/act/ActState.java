package dev.evenkeel.mitigation.act;

import java.util.Locale;

/** Where carrying out stands. */
public enum ActState {
    /** Put before everybody; nobody has pressed. */
    PROPOSED,
    /** Somebody pressed; nobody else acts on the service until it is settled. */
    RUNNING,
    /** Done, and seen to be so. */
    LANDED,
    /** The outside said yes, and cannot be looked at. */
    TAKEN,
    /** The outside said yes, and stands as before. */
    NOT_SEEN,
    /** Not done. */
    REFUSED,
    /** The answer was lost, and looking did not settle it. */
    UNKNOWN,
    /** Somebody dropped the plan. */
    DROPPED;

    /** As it stands in documents. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a press begins it. */
    public boolean mayBegin() {
        return this == PROPOSED || this == REFUSED || this == UNKNOWN;
    }

    /** Whether it may have changed something that can be put back. */
    public boolean mayBeUndone() {
        return this == LANDED || this == TAKEN || this == NOT_SEEN || this == UNKNOWN;
    }
}
