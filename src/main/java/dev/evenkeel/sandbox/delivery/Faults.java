package dev.evenkeel.sandbox.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.http.Args;
import dev.evenkeel.sandbox.http.Json;

/** The faults that are switched on. */
public final class Faults {

    private final InstantSource clock;
    private final List<Fault> faults = new ArrayList<>();
    private int latencyMillis;
    private int number;

    /** @param clock by which those end that were switched on for a time */
    public Faults(InstantSource clock) {
        this.clock = clock;
    }

    /** Switches one on, and answers its id; {@code latencyMillis} alone sets how long every call takes. */
    public synchronized ObjectNode add(Args args) {
        if (args.has("latencyMillis")) {
            latencyMillis = args.number("latencyMillis", 0);
        }
        ObjectNode answer = Json.object().put("ok", true).put("latencyMillis", latencyMillis);
        if (args.has("kind") || args.has("events")) {
            Fault fault = new Fault("F" + ++number, args, clock.instant());
            faults.add(fault);
            answer.put("id", fault.id());
        }
        return answer;
    }

    /** Switches one off. */
    public synchronized void remove(String id) {
        faults.removeIf(f -> f.id().equals(id));
    }

    /** Switches all off. */
    public synchronized void clear() {
        faults.clear();
        latencyMillis = 0;
    }

    /** What goes wrong with this call of the Web API, if anything. */
    public synchronized Optional<Fault> onCall(String method) {
        return first(false, method);
    }

    /** What goes wrong with the delivery of this event, if anything. */
    synchronized Optional<Fault> onEvent(String type) {
        return first(true, type);
    }

    /** How long every call of the Web API takes at least. */
    public synchronized int latencyMillis() {
        return latencyMillis;
    }

    /** What is switched on. */
    public synchronized ObjectNode json() {
        forgetWhatIsOver();
        ObjectNode json = Json.object().put("latencyMillis", latencyMillis);
        ArrayNode list = json.putArray("faults");
        faults.forEach(f -> list.add(f.json()));
        return json;
    }

    private Optional<Fault> first(boolean event, String what) {
        forgetWhatIsOver();
        return faults.stream().filter(f -> f.strikes(event, what)).findFirst();
    }

    private void forgetWhatIsOver() {
        Instant now = clock.instant();
        faults.removeIf(fault -> fault.isOver(now));
    }
}
