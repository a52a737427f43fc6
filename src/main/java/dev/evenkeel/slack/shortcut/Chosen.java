package dev.evenkeel.slack.shortcut;

import java.time.Instant;
import java.util.Optional;

import dev.evenkeel.incident.Actor;

/**
 * An entry of a menu that somebody chose.
 *
 * @param on the message it was chosen on; empty for a global entry
 * @param triggerId opens a form within three seconds
 * @param responseUrl takes the answer; a global entry has none
 * @param at when Slack's request came in
 */
public record Chosen(
        String callbackId,
        String userId,
        String userName,
        Optional<OnMessage> on,
        Optional<String> triggerId,
        Optional<String> responseUrl,
        Instant at) {

    /** Who chose it. */
    public Actor by() {
        return Actor.pressing(userId);
    }

    /**
     * The message a menu belongs to.
     *
     * @param thread the parent's ts when it is a reply
     * @param author user id, or the bot's id where a bot wrote it
     * @param text as Slack delivers it, escaped
     */
    public record OnMessage(String channelId, String ts, Optional<String> thread, String author, String text) {}
}
