package dev.evenkeel.slack.inbox;

import java.util.Optional;

/**
 * What Slack is answered.
 *
 * @param status of HTTP
 * @param contentType of the body
 * @param body empty for a plain yes
 * @param refused why the request was refused, for counting; empty when it was not
 */
record Ack(int status, String contentType, String body, Optional<String> refused) {

    /** It arrived. */
    static final Ack YES = new Ack(200, "text/plain", "", Optional.empty());

    /** It arrived, and here is what Slack waits for. */
    static Ack json(String json) {
        return new Ack(200, "application/json", json, Optional.empty());
    }

    /** It arrived, and here is what Slack waits for. */
    static Ack text(String text) {
        return new Ack(200, "text/plain", text, Optional.empty());
    }

    /** It is not taken in. */
    static Ack refused(int status, String reason) {
        return new Ack(status, "text/plain", "", Optional.of(reason));
    }
}
