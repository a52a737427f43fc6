package dev.evenkeel.timeline;

import java.util.Locale;

/** What people can mark a message as. */
public enum Mark {
    /** Pinned to the channel. */
    PIN,
    /** Belongs on the timeline. */
    TIMELINE,
    /** A key event. */
    KEY,
    /** Something to do afterwards. */
    FOLLOW_UP,
    /** An open question. */
    QUESTION;

    /** Its name in the API, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
