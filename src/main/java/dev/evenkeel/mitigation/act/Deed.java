package dev.evenkeel.mitigation.act;

import java.util.Locale;

/** What can be done to production. */
public enum Deed {
    /** Put a service on another version. */
    REVERT,
    /** Put a flag where it does no harm, which is mostly off. */
    FLAG_OFF,
    /** Stop a rollout, a job or a data push. */
    HALT;

    /** As it stands in settings and calls: {@code flag_off}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
