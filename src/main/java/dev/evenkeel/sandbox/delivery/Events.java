package dev.evenkeel.sandbox.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jboss.logging.Logger;

import dev.evenkeel.sandbox.act.News;
import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.sandbox.limits.Grants;
import dev.evenkeel.sandbox.workspace.Workspace;

/** Delivers events one after the other, in the order in which they happened; what the bot did not accept is tried three times more. */
public final class Events implements News, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Events.class);

    /** How long an empty queue is watched before what became due by the clock is looked for. */
    private static final long LOOK_MILLIS = 100;

    /** An event that was to change places goes out alone when none follows for so many looks. */
    private static final int LOOKS_BEFORE_RELEASE = 10;

    private final Workspace workspace;
    private final Bot bot;
    private final Faults faults;
    private final Grants grants;
    private final LinkedBlockingQueue<Delivery> queue = new LinkedBlockingQueue<>();
    private final AtomicInteger onTheirWay = new AtomicInteger();
    private final List<Delivery> later = new ArrayList<>();
    private final Thread worker;
    private Optional<Delivery> held = Optional.empty();
    private List<Delivery> witnessed = new ArrayList<>();
    private volatile boolean closed;

    public Events(Workspace workspace, Bot bot, Faults faults, Grants grants) {
        this.workspace = workspace;
        this.bot = bot;
        this.faults = faults;
        this.grants = grants;
        this.worker = Thread.ofVirtual().name("sandbox-events").start(this::run);
    }

    @Override
    public void tell(ObjectNode event) {
        if (grants.hears(event)) {
            wrap(event);
        }
    }

    /** Sends an event in Slack's envelope, whether or not the app asked for such. */
    public void wrap(ObjectNode event) {
        ObjectNode envelope = Json.object()
                .put("token", "sandbox-verification-token")
                .put("team_id", Workspace.TEAM)
                .put("context_team_id", Workspace.TEAM)
                .putNull("context_enterprise_id")
                .put("api_app_id", Workspace.APP);
        envelope.set("event", event);
        envelope.put("type", "event_callback")
                .put("event_id", workspace.nextId("Ev"))
                .put("event_time", workspace.now().seconds());
        envelope.putArray("authorizations")
                .addObject()
                .putNull("enterprise_id")
                .put("team_id", Workspace.TEAM)
                .put("user_id", Workspace.BOT_USER)
                .put("is_bot", true)
                .put("is_enterprise_install", false);
        envelope.put("is_ext_shared_channel", false).put("event_context", workspace.nextId("EC"));
        send(envelope);
    }

    /** Sends an envelope as it is. */
    public void send(ObjectNode envelope) {
        Delivery delivery = new Delivery(envelope);
        witnessed.add(delivery);
        if (witnessed.size() > 100) {
            witnessed = new ArrayList<>();
        }
        onTheirWay.incrementAndGet();
        queue.add(delivery);
    }

    /** Does something inside the workspace's lock, and answers the bot's first answers to the events it made. */
    public List<CompletableFuture<Ack>> witness(Runnable act) {
        witnessed = new ArrayList<>();
        act.run();
        return witnessed.stream().map(Delivery::first).toList();
    }

    /** How many events wait for their first or for another attempt, or are being attempted. */
    public synchronized int waiting() {
        return onTheirWay.get() + later.size() + (held.isPresent() ? 1 : 0);
    }

    /** Forgets what was not yet delivered. */
    public synchronized void clear() {
        onTheirWay.addAndGet(-queue.drainTo(new ArrayList<>()));
        later.clear();
        held = Optional.empty();
    }

    private void run() {
        int idle = 0;
        while (!closed) {
            try {
                Delivery next = queue.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (next != null) {
                    idle = 0;
                    takeOff(next);
                } else if (++idle >= LOOKS_BEFORE_RELEASE) {
                    release().ifPresent(this::attempt);
                }
                due().forEach(this::attempt);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("An event could not be delivered; the sandbox goes on with the next", e);
            }
        }
    }

    private void takeOff(Delivery next) throws InterruptedException {
        try {
            take(next);
        } finally {
            onTheirWay.decrementAndGet();
        }
    }

    private void take(Delivery next) throws InterruptedException {
        Optional<Fault> fault = faults.onEvent(next.type());
        Fault.Kind kind = fault.map(Fault::kind).orElse(null);
        if (kind == Fault.Kind.DROP || kind == Fault.Kind.DOWN) {
            next.drop();
            return;
        }
        if (kind == Fault.Kind.REORDER) {
            Optional<Delivery> before = hold(next);
            before.ifPresent(this::attempt);
            return;
        }
        if (kind == Fault.Kind.DELAY) {
            Thread.sleep(fault.orElseThrow().delayMillis());
        }
        attempt(next);
        if (kind == Fault.Kind.DUPLICATE) {
            attempt(next);
        }
        release().ifPresent(this::attempt);
    }

    private void attempt(Delivery delivery) {
        if (delivery.attempt(bot, workspace.now())) {
            add(delivery);
            workspace.locked(() -> workspace.undelivered().put(delivery.id(), delivery.kept()));
        } else if (delivery.isRepeated()) {
            workspace.locked(() -> workspace.undelivered().remove(delivery.id()));
        }
    }

    private synchronized void add(Delivery delivery) {
        later.add(delivery);
    }

    /** Takes up what an earlier life of this workspace left undelivered. */
    public void resume() {
        workspace
                .seen(() -> List.copyOf(workspace.undelivered().values()))
                .forEach(kept -> add(Delivery.restored(kept)));
    }

    private synchronized Optional<Delivery> hold(Delivery next) {
        Optional<Delivery> before = held;
        held = Optional.of(next);
        return before;
    }

    private synchronized Optional<Delivery> release() {
        Optional<Delivery> released = held;
        held = Optional.empty();
        return released;
    }

    private synchronized List<Delivery> due() {
        List<Delivery> due =
                later.stream().filter(d -> d.isDueAt(workspace.now())).toList();
        later.removeAll(due);
        return due;
    }

    @Override
    public void close() {
        closed = true;
        worker.interrupt();
    }
}
