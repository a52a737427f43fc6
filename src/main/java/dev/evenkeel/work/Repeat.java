package dev.evenkeel.work;

/** What may be done about a call whose answer was lost. */
public enum Repeat {
    /** The same call twice has the effect of one: simply repeat it. */
    SAFE,
    /** The effect can be found: look for it first, and repeat only what is not there. */
    AFTER_SEARCH,
    /** Neither: it stays unknown. */
    NEVER
}
