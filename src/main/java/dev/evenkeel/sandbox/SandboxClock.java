package dev.evenkeel.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The clock the workspace lives by: it runs, and whoever drives the sandbox can move it. */
public interface SandboxClock extends InstantSource {

    /** Makes it {@code instant} now. */
    void moveTo(Instant instant);

    /** Makes it later by {@code step}. */
    void advance(Duration step);

    /** Lets it show the system's time again. */
    void release();

    /** A clock of its own, for the sandbox that runs beside the bot. */
    static SandboxClock ownClock() {
        return new SandboxClock() {
            private final InstantSource system = InstantSource.system();
            private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

            @Override
            public Instant instant() {
                return system.instant().plus(ahead.get());
            }

            @Override
            public void moveTo(Instant instant) {
                ahead.set(Duration.between(system.instant(), instant));
            }

            @Override
            public void advance(Duration step) {
                ahead.updateAndGet(before -> before.plus(step));
            }

            @Override
            public void release() {
                ahead.set(Duration.ZERO);
            }
        };
    }
}
