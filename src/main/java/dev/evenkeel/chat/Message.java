package dev.evenkeel.chat;

import java.util.List;
import java.util.Optional;

/**
 * What the bot says in one piece.
 *
 * @param summary the whole in one line, for notifications and for programs that show no parts
 * @param parts what is shown; empty shows the summary
 * @param thread the moment-stamp ({@code ts}) of the message this answers in its thread
 */
public record Message(Text summary, List<Part> parts, Optional<String> thread) {

    public Message {
        parts = List.copyOf(parts);
    }

    /** One line. */
    public static Message line(String template, Object... arguments) {
        return new Message(Text.of(template, arguments), List.of(), Optional.empty());
    }

    /** One line. */
    public static Message line(Text text) {
        return new Message(text, List.of(), Optional.empty());
    }

    /** Parts under a summary. */
    public static Message of(Text summary, List<Part> parts) {
        return new Message(summary, parts, Optional.empty());
    }

    /** The same, in the thread below {@code ts}. */
    public Message inThread(String ts) {
        return new Message(summary, parts, Optional.of(ts));
    }
}
