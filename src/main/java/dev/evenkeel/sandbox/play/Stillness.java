package dev.evenkeel.sandbox.play;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import dev.evenkeel.sandbox.http.Json;

/**
 * Waits until the bot has nothing more to do. Whatever it does for an incident is on its way to it, being handled there, or a row to be
 * delivered, in this order; so a look in this order that begins and ends at the same exchange with Slack misses nothing.
 */
final class Stillness {

    static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(15);

    /** Slack's pace is a message a second and channel. */
    private static final Duration MOMENT = Duration.ofMillis(500);

    private static final Pattern HANDLING = Pattern.compile("(?m)^evenkeel_inbox_open(\\{[^}]*})? ([0-9.eE+]+)$");

    /** What the bot calls a message it holds back for a moment to keep Slack's pace. */
    private static final String PACED = "held_back";

    private final Wire bot;
    private final Wire sandbox;
    private final Supplier<Optional<String>> incident;
    private final int waitingBefore;
    private long stillSince = -1;

    /**
     * What waits now is not waited for: others left it behind.
     *
     * @param incident its key, once there is one
     */
    Stillness(Wire bot, Wire sandbox, Supplier<Optional<String>> incident) {
        this.bot = bot;
        this.sandbox = sandbox;
        this.incident = incident;
        this.waitingBefore = look().waiting();
    }

    /** @param last the number of the newest exchange with Slack */
    private record Look(long last, int waiting) {}

    /** Comes back when it is still. */
    void await() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isStill()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "the bot is still busy after " + PATIENCE + "; look at /sandbox/traffic");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** Nothing is on its way to the bot or being handled there, and all it wanted to say about this incident it has tried to say. */
    private boolean isStill() {
        Look first = look();
        if (first.waiting() > waitingBefore
                || first.last() != stillSince && isHandling()
                || incident.get().filter(this::hasUntried).isPresent()
                || !look().equals(first)) {
            return false;
        }
        stillSince = first.last();
        return true;
    }

    /** Deliveries that Slack would repeat minutes later wait, too. */
    private Look look() {
        JsonNode traffic = sandbox.get("/traffic?since=" + Long.MAX_VALUE);
        return new Look(traffic.path("last").asLong(), traffic.path("waiting").asInt());
    }

    private boolean isHandling() {
        Matcher handling = HANDLING.matcher(bot.text("/q/metrics"));
        return handling.find() && Double.parseDouble(handling.group(2)) > 0;
    }

    /** What was tried in vain holds up what follows it, until its next try; for what is only held back, a moment passes. */
    private boolean hasUntried(String key) {
        boolean untried = false;
        boolean held = false;
        for (JsonNode delivery :
                bot.get("/api/v1/incidents/" + key + "/deliveries").path("items")) {
            boolean pending = delivery.path("state").asText().equals("pending");
            String error = delivery.path("error").asText("");
            if (pending && !error.isEmpty() && !error.equals(PACED)) {
                return false;
            }
            untried |= pending;
            held |= pending && error.equals(PACED);
        }
        if (held) {
            sandbox.post("/clock", Json.object().put("advance", MOMENT.toString()));
        }
        return untried;
    }
}
