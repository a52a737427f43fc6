package dev.evenkeel.slack.route;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Something Slack sent, verified and well-formed.
 *
 * @param key Slack's own id of it
 * @param kind what it is
 * @param line what keeps its order with others: an event's channel, a person within a channel, or empty
 * @param body as sent, in UTF-8
 * @param receivedAt when it arrived
 */
public record Letter(String key, Kind kind, String line, byte[] body, Instant receivedAt) {

    /** What a request is. */
    public enum Kind {
        COMMAND,
        ACTION,
        VIEW,
        SHORTCUT,
        EVENT,
        OTHER;

        /** Whether somebody waits in front of a screen, with a trigger that holds for three seconds. */
        public boolean isUrgent() {
            return this != EVENT && this != OTHER;
        }
    }

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
