package dev.evenkeel.slack.action;

import java.time.Instant;
import java.util.Optional;

import dev.evenkeel.incident.Actor;

/**
 * A button pressed or a person chosen.
 *
 * @param actionId which one
 * @param value what it carries; of a person picker what stands in its block id, else empty
 * @param choice what was chosen: a user id, or an option's value
 * @param channelId where
 * @param messageTs on which message
 * @param triggerId opens a form within three seconds
 * @param responseUrl takes the answer
 * @param at when Slack's request came in
 */
public record Pressed(
        String actionId,
        String value,
        Optional<String> choice,
        String userId,
        String userName,
        String channelId,
        String messageTs,
        Optional<String> triggerId,
        Optional<String> responseUrl,
        Instant at) {

    /** Who pressed it. */
    public Actor by() {
        return Actor.pressing(userId);
    }
}
