package dev.evenkeel.sandbox.delivery;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.http.Json;

/** What went over the wire, both ways: the newest few thousand exchanges. */
public final class Traffic {

    private static final int KEPT = 5_000;

    /** The most characters of a body that are kept. */
    private static final int BODY = 20_000;

    private final long start = System.nanoTime();
    private final Deque<ObjectNode> ring = new ArrayDeque<>();
    private long last;

    /** Microseconds since the sandbox started, on a clock nobody moves. */
    public long elapsedMicros() {
        return (System.nanoTime() - start) / 1_000;
    }

    /**
     * Notes an exchange.
     *
     * @param kind {@code api} for the bot's calls; {@code event}, {@code command} or {@code interaction} for what was sent to it
     * @param name the method or the type
     * @param at what the sandbox's clock showed
     * @param startMicros when it began, by {@link #elapsedMicros}
     * <p>Secrets in the bodies are blacked out before they are kept.
     *
     * @param outcome {@code ok}, an error code, or what was done to the answer
     */
    public synchronized void note(
            String kind,
            String name,
            String at,
            long startMicros,
            String request,
            int status,
            String response,
            String outcome) {
        long end = elapsedMicros();
        ring.add(Json.object()
                .put("seq", ++last)
                .put("kind", kind)
                .put("name", name)
                .put("at", at)
                .put("startMicros", startMicros)
                .put("endMicros", end)
                .put("millis", (end - startMicros) / 1_000.0)
                .put("request", cut(Secrets.masked(request)))
                .put("status", status)
                .put("response", cut(Secrets.masked(response)))
                .put("outcome", outcome));
        if (ring.size() > KEPT) {
            ring.removeFirst();
        }
    }

    /** Every exchange noted after number {@code since}, oldest first. */
    public synchronized List<ObjectNode> since(long since) {
        return ring.stream().filter(e -> e.path("seq").asLong() > since).toList();
    }

    /** The number of the newest exchange; zero before the first. */
    public synchronized long last() {
        return last;
    }

    /** Forgets all; the numbers go on. */
    public synchronized void clear() {
        ring.clear();
    }

    private static String cut(String body) {
        return body.length() > BODY ? body.substring(0, BODY) : body;
    }
}
