package dev.evenkeel.sandbox.play;

import java.time.Duration;

/** How fast a story goes, and whether it waits; changed by others while it is played. */
final class Pace {

    /** As fast as the bot follows. */
    static final double FASTEST = Double.POSITIVE_INFINITY;

    /** How often the clock is moved between two minutes of the story, in real time. */
    private static final Duration TICK = Duration.ofMillis(250);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private double speed;
    private boolean waits;
    private boolean toTheNextStep;
    private long lookedNanos = System.nanoTime();

    /** @param speed minutes of the story for a real minute, or {@link #FASTEST} */
    Pace(double speed) {
        this.speed = speed;
    }

    /** Waits as long as the story does and then for a tick, and gives how much of the story passes by that, a minute at most. */
    synchronized Duration passed() throws InterruptedException {
        awaitGo();
        if (toTheNextStep || speed == FASTEST) {
            return MINUTE;
        }
        long tickNanos = TICK.toNanos() - (System.nanoTime() - lookedNanos);
        if (tickNanos > 0) {
            wait(tickNanos / 1_000_000, (int) (tickNanos % 1_000_000));
        }
        long now = System.nanoTime();
        Duration passed = Duration.ofNanos(Math.round((now - lookedNanos) * Math.min(speed, 1e4)));
        lookedNanos = now;
        return passed.compareTo(MINUTE) < 0 ? passed : MINUTE;
    }

    /** Waits as long as the story does. */
    synchronized void awaitGo() throws InterruptedException {
        while (waits && !toTheNextStep) {
            wait();
            lookedNanos = System.nanoTime();
        }
    }

    synchronized void waitHere() {
        waits = true;
        toTheNextStep = false;
        notifyAll();
    }

    synchronized void goOn() {
        waits = false;
        notifyAll();
    }

    /** Goes on to where something happens next, and waits there. */
    synchronized void goToTheNextStep() {
        waits = true;
        toTheNextStep = true;
        notifyAll();
    }

    /** A step was done. What it took of our time is caught up with, as far as the story goes on. */
    synchronized void stepDone() {
        if (toTheNextStep) {
            toTheNextStep = false;
            lookedNanos = System.nanoTime();
        }
    }

    synchronized void speed(double other) {
        speed = other;
        notifyAll();
    }

    synchronized double speed() {
        return speed;
    }

    synchronized boolean isWaiting() {
        return waits && !toTheNextStep;
    }
}
