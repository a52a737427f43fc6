package dev.evenkeel.timeline;

import java.util.List;
import java.util.Optional;

/**
 * Where an entry comes from.
 *
 * @param kind one of {@link #KINDS}
 * @param channel id, of a message
 * @param ts the message's own stamp: seconds, a dot, six digits
 * @param permalink where to read it
 */
public record Source(String kind, Optional<String> channel, Optional<String> ts, Optional<String> permalink) {

    /** In the order in which entries of the same moment stand. */
    public static final List<String> KINDS = List.of("webhook", "command", "answer", "api", "note", "message", "bot");

    public Source {
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException("no such source: " + kind);
        }
    }

    /** A source that is no message. */
    public static Source of(String kind) {
        return new Source(kind, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A message. */
    public static Source message(String channel, String ts, Optional<String> permalink) {
        return new Source("message", Optional.of(channel), Optional.of(ts), permalink);
    }

    int rank() {
        return KINDS.indexOf(kind);
    }
}
