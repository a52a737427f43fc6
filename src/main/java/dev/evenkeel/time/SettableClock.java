package dev.evenkeel.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * The one clock of the application; inject it as {@link InstantSource}.
 *
 * <p>It runs with the system's clock. In the sandbox and in tests it can be moved, and then goes on running from there; whoever
 * has something due observes {@link ClockMoved}. Nothing moves it where a real workspace is connected.
 */
@Singleton
public class SettableClock implements InstantSource {

    private final InstantSource system = Clock.systemUTC();
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final AtomicLong skippedNanos = new AtomicLong();
    private final Consumer<ClockMoved> moved;

    @Inject
    SettableClock(Event<ClockMoved> moved) {
        this((Consumer<ClockMoved>) moved::fire);
    }

    private SettableClock(Consumer<ClockMoved> moved) {
        this.moved = moved;
    }

    /** A clock outside the application, which tells nobody when it is moved. */
    public static SettableClock alone() {
        return new SettableClock((Consumer<ClockMoved>) news -> {});
    }

    @Override
    public Instant instant() {
        return system.instant().plus(ahead.get());
    }

    /** Makes it {@code instant} now. */
    public void moveTo(Instant instant) {
        shift(Duration.between(system.instant(), instant));
        moved.accept(new ClockMoved(instant));
    }

    /** Makes it later by {@code step}. */
    public void advance(Duration step) {
        shift(ahead.get().plus(step));
        moved.accept(new ClockMoved(instant()));
    }

    /** Goes back to the system's time. */
    public void release() {
        shift(Duration.ZERO);
        moved.accept(new ClockMoved(instant()));
    }

    /** How much later than the system's time it shows; negative when earlier. */
    public Duration ahead() {
        return ahead.get();
    }

    private void shift(Duration now) {
        long skipped = now.minus(ahead.getAndSet(now)).toNanos();
        skippedNanos.addAndGet(Math.max(0, skipped));
    }

    /** Nanoseconds as of {@link System#nanoTime}, which never go back: time that was skipped has passed here, too. */
    public long passedNanos() {
        return System.nanoTime() + skippedNanos.get();
    }
}
