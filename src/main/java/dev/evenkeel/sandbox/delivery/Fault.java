package dev.evenkeel.sandbox.delivery;

import java.util.Locale;
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
    private int left;

    Fault(String id, Args args) {
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
        return true;
    }

    boolean isSpent() {
        return left == 0;
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
        return left == Integer.MAX_VALUE ? fault.putNull("left") : fault.put("left", left);
    }
}
