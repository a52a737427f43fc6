package dev.evenkeel.sandbox.api;

import java.util.Optional;
import java.util.function.Supplier;

import dev.evenkeel.sandbox.delivery.Fault;
import dev.evenkeel.sandbox.delivery.Faults;
import dev.evenkeel.sandbox.http.Answer;
import dev.evenkeel.sandbox.http.Json;

/** Makes calls go wrong as the switched-on faults say. */
public final class Mishaps {

    private final Faults faults;

    public Mishaps(Faults faults) {
        this.faults = faults;
    }

    /** Does the call, or not, and lets its answer arrive, or not. Holds the calling thread as long as a slow Slack would. */
    public Exchange around(String method, Supplier<Exchange> call) {
        Optional<Fault> fault = faults.onCall(method);
        pause(faults.latencyMillis());
        return fault.isEmpty() ? call.get() : strike(fault.get(), call);
    }

    private static Exchange strike(Fault fault, Supplier<Exchange> call) {
        return switch (fault.kind()) {
            case K429 -> Exchange.tooMany(fault.retryAfter());
            case K500 -> new Exchange(Answer.text(500, "Internal Server Error"), "fault:500");
            case NOT_OK ->
                new Exchange(
                        Answer.json(200, Json.object().put("ok", false).put("error", fault.error())), fault.error());
            case SLOW, DELAY -> {
                Exchange done = call.get();
                pause(fault.delayMillis());
                yield done;
            }
            case LOST_ANSWER -> {
                Exchange done = call.get();
                yield new Exchange(Answer.none(), "fault:lost_answer after " + done.outcome());
            }
            case MALFORMED -> {
                call.get();
                yield new Exchange(Answer.text(200, "<html><body>Bad gateway"), "fault:malformed");
            }
            case DROP, DOWN, DUPLICATE, REORDER -> new Exchange(Answer.none(), "fault:drop");
        };
    }

    private static void pause(int millis) {
        if (millis == 0) {
            return;
        }
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
