package dev.evenkeel.sandbox.limits;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Slack's rates: so many calls of a method in any minute, one message a second in a channel. Time that is skipped has passed. */
public final class Rates {

    private static final long MINUTE = 60_000_000_000L;
    private static final long SECOND = 1_000_000_000L;

    /** Messages that may come at once in a channel before one a second holds; Slack says "short bursts" and gives no number. */
    private static final int BURST = 5;

    private final Map<String, Deque<Long>> calls = new HashMap<>();
    private final Map<String, Double> tokens = new HashMap<>();
    private final Map<String, Long> seen = new HashMap<>();
    private final LongSupplier nanos;
    private boolean on = true;

    /** @param nanos as {@link System#nanoTime}, never going back */
    public Rates(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Switches the limits. */
    public synchronized void switchTo(boolean enforced) {
        on = enforced;
        forget();
    }

    /** Whether the limits hold. */
    public synchronized boolean isOn() {
        return on;
    }

    /** Starts all counts again. */
    public synchronized void forget() {
        calls.clear();
        tokens.clear();
        seen.clear();
    }

    /**
     * Counts a call.
     *
     * @return the seconds to wait, 0 when the call may pass
     */
    public synchronized int wait(String method, String channel) {
        if (!on) {
            return 0;
        }
        long now = nanos.getAsLong();
        Deque<Long> window = calls.computeIfAbsent(method, m -> new ArrayDeque<>());
        while (!window.isEmpty() && now - window.peekFirst() >= MINUTE) {
            window.removeFirst();
        }
        if (window.size() >= Tier.of(method)) {
            return seconds(MINUTE - (now - window.peekFirst()));
        }
        int wait = method.equals("chat.postMessage") ? channelWait(channel, now) : 0;
        if (wait == 0) {
            window.addLast(now);
        }
        return wait;
    }

    private int channelWait(String channel, long at) {
        double before = tokens.getOrDefault(channel, (double) BURST);
        double grown = (at - seen.getOrDefault(channel, at)) / (double) SECOND;
        double now = Math.min(BURST, before + grown);
        seen.put(channel, at);
        tokens.put(channel, now >= 1 ? now - 1 : now);
        return now >= 1 ? 0 : 1;
    }

    private static int seconds(long nanos) {
        return (int) Math.max(1, (nanos + SECOND - 1) / SECOND);
    }
}
