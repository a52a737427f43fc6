package dev.evenkeel.work;

/** Whose lane is served first. */
public enum Priority {
    /** An answer whose permission expires within seconds: forms, and the channel of a new incident. */
    DECLARE,
    /** Prompts to people. */
    PROMPT,
    /** Everything else that is said. */
    REST,
    /** What can wait for hours: looking back, reading up. */
    BACKFILL
}
