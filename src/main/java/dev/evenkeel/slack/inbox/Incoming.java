package dev.evenkeel.slack.inbox;

import dev.evenkeel.slack.route.Letter;

/** What a verified request turns out to be. */
sealed interface Incoming {

    /** Slack asks whether this address is ours; the challenge goes back. */
    record Challenge(String challenge) implements Incoming {}

    /** Slack asks whether the certificate is good. */
    record SslCheck() implements Incoming {}

    /** Slack asks what can be chosen; nothing of ours asks so. */
    record Options() implements Incoming {}

    /** Something to keep and to handle. */
    record Kept(Letter letter, String json) implements Incoming {}

    /** Nothing that can be read. */
    record Malformed(String reason) implements Incoming {}
}
