package dev.evenkeel.sandbox.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.http.Json;

/**
 * What the bot answered to one request.
 *
 * @param status the HTTP status; 0 when no answer came
 * @param reason why it counts as failed, in the words of {@code x-slack-retry-reason}, or empty
 * @param stopRetries the bot asked for no further attempt
 */
public record Ack(int status, String body, double millis, String reason, boolean stopRetries) {

    /** Slack waits this long, in seconds. */
    static final int PATIENCE_SECONDS = 3;

    /** Whether Slack is content with it. */
    public boolean isGood() {
        return reason.isEmpty();
    }

    static Ack answered(int status, String body, double millis, boolean stopRetries) {
        boolean good = status >= 200 && status < 300;
        return new Ack(status, body, millis, good ? "" : "http_error", stopRetries && !good);
    }

    static Ack failed(String reason, double millis) {
        return new Ack(0, "", millis, reason, false);
    }

    /** For who drives the sandbox. */
    public ObjectNode json() {
        ObjectNode ack = Json.object().put("status", status).put("body", body).put("millis", millis);
        return reason.isEmpty() ? ack : ack.put("failed", reason);
    }
}
