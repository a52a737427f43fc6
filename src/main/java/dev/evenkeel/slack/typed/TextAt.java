package dev.evenkeel.slack.typed;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** What was typed after a verb that takes {@code [TEXT] [at TIME]}. */
public sealed interface TextAt {

    /** Understood. */
    record Complete(Optional<String> text, Optional<Instant> at) implements TextAt {}

    /**
     * The time makes no sense.
     *
     * @param sentence what to type instead
     */
    record Refused(String sentence) implements TextAt {}

    /**
     * Reads text and time. An {@code at} that no time follows belongs to the text.
     *
     * @param delivered the arguments as Slack delivers them
     * @param zone where a time without a zone belongs
     */
    static TextAt read(String delivered, Instant now, ZoneId zone) {
        return new TextAtReader(now, zone).read(Typed.kept(delivered));
    }
}
