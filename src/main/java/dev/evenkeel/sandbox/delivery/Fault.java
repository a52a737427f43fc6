package dev.evenkeel.sandbox.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.http.Args;
import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.sandbox.http.Refusal;

/** Something that goes wrong on purpose, for some calls or for all of one kind, some times or until it is taken away. */
public final class Fault {

    /** What goes wrong; the names in lower case are those of the wire. */
    public enum Kind {
        /** Too many requests, with {@code Retry-After}. */
        K429,
        /** A server error without a useful body. */
        K500,
        /** HTTP 200 that says {@code ok:false}. */
        NOT_OK,
        /** The call is done and answered late. */
        SLOW,
        /** The call is done, the answer never arrives. */
        LOST_ANSWER,
        /** The call never arrives. */
        DROP,
        /** HTTP 200 that is no JSON. */
        MALFORMED,
        /** Like drop, for as long as it stands. */
        DOWN,
        /** An event is delivered twice. */
        DUPLICATE,
        /** An event is delivered after the next one. */
        REORDER,
        /** An event is delivered late. */
        DELAY;

        static Kind read(String word) {
            String name = word.toUpperCase(Locale.ROOT);
            return Stream.of(values())
                    .filter(k -> k.name().equals(name) || k.name().equals("K" + name))
                    .findFirst()
                    .orElseThrow(
                            () -> new Refusal(
                                    "unknown_fault",
                                    "kinds: 429, 500, not_ok, slow, lost_answer, drop, malformed, down; events: duplicate, reorder, delay, drop"));
        }

        String word() {
            return name().replaceFirst("^K", "").toLowerCase(Locale.ROOT);
        }
    }

    private final String id;
    private final boolean ofEvents;
    private final String method;
    private final Kind kind;
    private final String error;
    private final int retryAfter;
    private final int delayMillis;
    private final double probability;
    private final Random chance;
    private final Optional<Instant> until;
    private int left;
    private int struck;

    /** One that begins at {@code now}, for some minutes or until a moment if so said. */
    Fault(String id, Args args, Instant now) {
        this.id = id;
        this.ofEvents = args.has("events");
        this.method = args.text("method").orElse("");
        this.kind = Kind.read(args.text(ofEvents ? "events" : "kind").orElse(""));
        this.error = args.text("error").orElse("internal_error");
        this.retryAfter = args.number("retryAfter", 1);
        this.delayMillis = args.number("delayMillis", 1_000);
        this.probability = Double.parseDouble(args.text("probability").orElse("1"));
        this.chance = new Random(args.number("seed", 1));
        this.left = args.number("times", Integer.MAX_VALUE);
        this.until = end(args, now);
    }

    private static Optional<Instant> end(Args args, Instant now) {
        if (args.has("minutes")) {
            int minutes = args.number("minutes", 0);
            if (minutes < 1) {
                throw new Refusal("invalid_time", "send minutes as a whole number above 0");
            }
            return Optional.of(now.plus(Duration.ofMinutes(minutes)));
        }
        try {
            return args.text("until").map(Instant::parse);
        } catch (DateTimeParseException e) {
            throw new Refusal("invalid_time", "send until as an instant, such as 2026-11-21T14:00:00Z");
        }
    }

    /** Whether it strikes now; it is used up a little when it does. */
    boolean strikes(boolean event, String what) {
        if (event != ofEvents || left == 0 || !method.isEmpty() && !method.equals(what)) {
            return false;
        }
        if (chance.nextDouble() >= probability) {
            return false;
        }
        left = left == Integer.MAX_VALUE ? left : left - 1;
        struck++;
        return true;
    }

    /** Whether it has been used up, or its time is over. */
    boolean isOver(Instant now) {
        return left == 0 || until.filter(end -> !now.isBefore(end)).isPresent();
    }

    String id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    /** The error code of {@code not_ok}. */
    public String error() {
        return error;
    }

    /** Seconds. */
    public int retryAfter() {
        return retryAfter;
    }

    public int delayMillis() {
        return delayMillis;
    }

    ObjectNode json() {
        ObjectNode fault = Json.object().put("id", id).put(ofEvents ? "events" : "kind", kind.word());
        fault.put("method", method.isEmpty() ? null : method).put("probability", probability);
        fault.put("until", until.map(Instant::toString).orElse(null)).put("struck", struck);
        switch (kind) {
            case K429 -> fault.put("retryAfter", retryAfter);
            case NOT_OK -> fault.put("error", error);
            case SLOW, DELAY -> fault.put("delayMillis", delayMillis);
            case K500, LOST_ANSWER, DROP, MALFORMED, DOWN, DUPLICATE, REORDER -> {
                // says all there is to say by its name
            }
        }
        return left == Integer.MAX_VALUE ? fault.putNull("left") : fault.put("left", left);
    }
}
