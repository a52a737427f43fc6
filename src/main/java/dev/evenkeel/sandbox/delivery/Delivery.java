package dev.evenkeel.sandbox.delivery;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.sandbox.workspace.Stamp;

/** One event on its way to the bot, with the attempts made so far. */
final class Delivery {

    /** How long after the first, second and third failure the next attempt is made, by the sandbox's clock. */
    private static final Duration[] PAUSES = {Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5)};

    private final ObjectNode envelope;
    private final String type;
    private final String body;
    private final CompletableFuture<Ack> first = new CompletableFuture<>();
    private int failures;
    private String reason = "";
    private Stamp due = new Stamp(0);

    Delivery(ObjectNode envelope) {
        this.envelope = envelope;
        this.type =
                envelope.path("event").path("type").asText(envelope.path("type").asText());
        this.body = envelope.toString();
    }

    /** One that was kept, with its past. */
    static Delivery restored(ObjectNode kept) {
        Delivery delivery = new Delivery((ObjectNode) kept.get("envelope"));
        delivery.failures = kept.path("failures").asInt();
        delivery.reason = kept.path("reason").asText();
        delivery.due = new Stamp(kept.path("due").asLong());
        return delivery;
    }

    /** Its form while it waits. */
    ObjectNode kept() {
        ObjectNode kept =
                Json.object().put("failures", failures).put("reason", reason).put("due", due.micros());
        kept.set("envelope", envelope);
        return kept;
    }

    String id() {
        return envelope.path("event_id").asText();
    }

    String type() {
        return type;
    }

    /** What the bot answered the first time. */
    CompletableFuture<Ack> first() {
        return first;
    }

    /** Tries once, and says whether another attempt is to be made. */
    boolean attempt(Bot bot, Stamp now) {
        Map<String, String> headers = failures == 0
                ? Map.of()
                : Map.of("X-Slack-Retry-Num", Integer.toString(failures), "X-Slack-Retry-Reason", reason);
        Ack ack = bot.send("event", type, "application/json", body, headers);
        first.complete(ack);
        if (ack.isGood() || ack.stopRetries() || failures == PAUSES.length) {
            return false;
        }
        due = new Stamp(now.micros() + PAUSES[failures].toNanos() / 1_000);
        reason = ack.reason();
        failures++;
        return true;
    }

    /** Whether the first attempt failed. */
    boolean isRepeated() {
        return failures > 0;
    }

    boolean isDueAt(Stamp now) {
        return due.compareTo(now) <= 0;
    }

    /** Never delivered. */
    void drop() {
        first.complete(Ack.failed("dropped", 0));
    }
}
