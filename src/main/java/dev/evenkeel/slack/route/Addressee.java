package dev.evenkeel.slack.route;

import java.util.Optional;

/**
 * Whom a reply is for.
 *
 * @param channelId where they acted
 * @param responseUrl takes the answer
 * @param triggerId opens a form within three seconds
 */
record Addressee(String userId, Optional<String> channelId, Optional<String> responseUrl, Optional<String> triggerId) {}
