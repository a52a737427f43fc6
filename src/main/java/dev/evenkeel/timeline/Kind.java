package dev.evenkeel.timeline;

import java.util.Locale;

/** What kind of thing an {@link Entry} tells. */
public enum Kind {
    DECLARED,
    STATUS,
    SEVERITY,
    ROLE,
    TITLE,
    IMPACT,
    SERVICES,
    UPDATE,
    NOTE,
    MESSAGE,
    PROMPT_ANSWER,
    CHANGE,
    ALERT,
    SUGGESTION,
    MITIGATION,
    VERDICT,
    SUSPECT_CLEARED,
    COMMUNICATION,
    FOLLOW_UP,
    TIME_CORRECTED,
    FACTS_CONFIRMED,
    CHANNEL,
    GAP;

    /** Its name in the API, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
