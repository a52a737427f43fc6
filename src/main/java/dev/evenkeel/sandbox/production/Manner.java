package dev.evenkeel.sandbox.production;

/** How the make-believe production takes what it is asked to do. */
enum Manner {
    /** Does it. */
    WELL,
    /** Says no. */
    REFUSES,
    /** Says yes, and does nothing. */
    LIES,
    /** Does it, and the answer is lost. */
    LOSES
}
