package dev.evenkeel.time;

import java.time.Instant;

/** What became of a moment that a person typed. */
public sealed interface ReadTime {

    /** It was understood. It may lie in the future or far away; see {@link TimeParser#readPast}. */
    record Parsed(Instant at) implements ReadTime {}

    /**
     * It was not understood, or makes no sense.
     *
     * @param sentence what to type instead; holds nothing of what was typed
     */
    record Refused(String sentence) implements ReadTime {}
}
