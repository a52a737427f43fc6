package dev.evenkeel.slack.command;

import java.time.Instant;
import java.util.Optional;

/**
 * A line typed after {@code /incident}, or after the bot's name.
 *
 * @param text as Slack delivers it
 * @param triggerId opens a form within three seconds; empty for a mention
 * @param responseUrl takes the answer; empty for a mention
 * @param at when Slack's request came in
 */
public record Command(
        String text,
        String userId,
        String userName,
        String channelId,
        Optional<String> triggerId,
        Optional<String> responseUrl,
        Instant at) {}
