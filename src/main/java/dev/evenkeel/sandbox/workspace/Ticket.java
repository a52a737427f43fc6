package dev.evenkeel.sandbox.workspace;

import java.time.Duration;

/**
 * A right handed to the bot for a while: to open a form, or to answer a command or click.
 *
 * @param use what it is for
 * @param user whose command or click it came from
 * @param channel where; empty where there is none
 * @param message the message that was clicked, or empty
 * @param expires microseconds since 1970
 * @param left how often it can still be used
 */
public record Ticket(String id, Use use, String user, String channel, String message, long expires, int left) {

    /** What a ticket is for. */
    public enum Use {
        /** A {@code trigger_id}. */
        TRIGGER(Duration.ofSeconds(3), 1),
        /** A {@code response_url}. */
        RESPONSE(Duration.ofMinutes(30), 5);

        private final Duration life;
        private final int times;

        Use(Duration life, int times) {
            this.life = life;
            this.times = times;
        }
    }

    /** A new one. */
    static Ticket issue(String id, Use use, String user, String channel, String message, Stamp now) {
        return new Ticket(id, use, user, channel, message, now.micros() + use.life.toNanos() / 1_000, use.times);
    }

    /** The same, used once more. */
    Ticket used() {
        return new Ticket(id, use, user, channel, message, expires, left - 1);
    }

    boolean isExpiredAt(Stamp now) {
        return now.micros() > expires;
    }
}
