package dev.evenkeel.sandbox.production;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What runs in the make-believe production. Nothing of it outlives the process. */
final class Production {

    /** A rollout takes a moment, so that one can see it being waited for. */
    static final Duration ROLLOUT = Duration.ofSeconds(3);

    private static final int MOST = 50;

    private final InstantSource clock;
    private final Map<String, String> versions = new TreeMap<>();
    private final Map<String, Boolean> flags = new TreeMap<>();
    private final Map<String, Order> orders = new TreeMap<>();
    private final Set<String> carriedOut = new HashSet<>();
    private final List<Happened> log = new ArrayList<>();
    private Manner manner = Manner.WELL;

    Production(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void runs(String service, String version) {
        versions.put(service, version);
    }

    synchronized void stands(String flag, boolean on) {
        flags.put(flag, on);
    }

    synchronized void behave(Manner now) {
        this.manner = now;
    }

    synchronized Manner manner() {
        return manner;
    }

    synchronized Optional<Boolean> flag(String name) {
        return Optional.ofNullable(flags.get(name));
    }

    /** Turns a flag; a lie leaves it as it is. */
    synchronized void turn(String name, boolean on) {
        note("Unleash: turn " + name + (on ? " on" : " off"));
        if (manner != Manner.LIES) {
            flags.put(name, on);
        }
    }

    /** Takes an order; one that came before is found by its id. */
    synchronized Order take(String id, String service, String action, Optional<String> version) {
        settle();
        Order known = orders.get(id);
        if (known != null) {
            return known;
        }
        Order order = new Order(id, service, action, version, clock.instant().plus(ROLLOUT), manner == Manner.LIES);
        orders.put(id, order);
        note("Signed call: " + action + " " + service
                + version.map(to -> " to " + to).orElse(""));
        return order;
    }

    synchronized Optional<Order> order(String id) {
        settle();
        return Optional.ofNullable(orders.get(id));
    }

    synchronized Map<String, String> versions() {
        settle();
        return new TreeMap<>(versions);
    }

    synchronized Map<String, Boolean> flags() {
        return new TreeMap<>(flags);
    }

    synchronized List<Happened> log() {
        return List.copyOf(log.reversed());
    }

    synchronized void refused(String what) {
        note("Refused: " + what);
    }

    synchronized void reset() {
        versions.clear();
        flags.clear();
        orders.clear();
        carriedOut.clear();
        log.clear();
        manner = Manner.WELL;
    }

    private void settle() {
        Instant now = clock.instant();
        orders.values().stream()
                .filter(order -> order.isDone(now) && carriedOut.add(order.id()))
                .sorted((one, other) -> one.ready().compareTo(other.ready()))
                .forEach(order -> versions.put(order.service(), order.version().orElse("halted")));
    }

    private void note(String text) {
        log.add(new Happened(clock.instant(), text));
        if (log.size() > MOST) {
            log.removeFirst();
        }
    }
}
