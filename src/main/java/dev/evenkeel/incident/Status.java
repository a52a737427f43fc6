package dev.evenkeel.incident;

import java.util.Locale;

/** Where an incident stands. */
public enum Status {
    INVESTIGATING,
    IDENTIFIED,
    MONITORING,
    RESOLVED,
    CLOSED,
    CANCELED;

    /** Whether somebody still has to act: investigating, identified or monitoring. */
    public boolean isOpen() {
        return ordinal() <= MONITORING.ordinal();
    }

    /** The public word for it, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
