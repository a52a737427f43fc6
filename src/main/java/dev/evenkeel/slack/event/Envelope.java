package dev.evenkeel.slack.event;

import java.time.Instant;

/**
 * What Slack sends around an event.
 *
 * @param eventId unique to the event
 * @param botUserId the bot's own user id
 * @param at when Slack's request came in
 */
public record Envelope(String eventId, String botUserId, Instant at) {}
