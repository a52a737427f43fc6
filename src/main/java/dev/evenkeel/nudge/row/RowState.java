package dev.evenkeel.nudge.row;

import java.util.Locale;

/** Where a question stands. */
public enum RowState {
    /** Not asked yet. */
    SCHEDULED,
    /** Asked. */
    POSTED,
    /** Put off by somebody. */
    SNOOZED,
    /** Asked again, of others too. */
    ESCALATED,
    ANSWERED,
    /** Nobody answered. */
    EXPIRED,
    /** Not wanted any more. */
    CANCELED;

    /** Reads {@link #word()}. */
    public static RowState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether an answer counts. */
    public boolean isOpen() {
        return switch (this) {
            case SCHEDULED, POSTED, SNOOZED, ESCALATED -> true;
            case ANSWERED, EXPIRED, CANCELED -> false;
        };
    }

    /** Whether it stands in the channel with its buttons. */
    public boolean isAsked() {
        return this == POSTED || this == ESCALATED;
    }

    /** As the API says it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
