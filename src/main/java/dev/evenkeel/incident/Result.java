package dev.evenkeel.incident;

/** What became of something done to an incident. */
public sealed interface Result {

    /** It was done. */
    record Done(IncidentFacts now) implements Result {}

    /**
     * It was so before; nothing changed.
     *
     * @param sentence says so, without names
     */
    record Already(IncidentFacts now, String sentence) implements Result {}

    /**
     * It cannot be done; nothing changed.
     *
     * @param sentence says why, and what to send instead; may quote what was sent
     */
    record Refused(String sentence) implements Result {}
}
