package dev.evenkeel.slack.inbox;

import java.util.Optional;

/**
 * A request as it arrived; nothing in it can be believed yet.
 *
 * @param timestamp of its signature, in seconds since 1970
 * @param signature over timestamp and body
 * @param body raw
 */
record Knock(Optional<String> timestamp, Optional<String> signature, byte[] body) {}
