package dev.evenkeel.sandbox.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A clock on somebody's screen goes by itself; it has to be set when the workspace's clock was moved. */
final class ShownClock {

    /** Less nobody sees. */
    private static final Duration TOLERANCE = Duration.ofMillis(500);

    private Optional<Instant> shown = Optional.empty();
    private long setAt;

    /** What it is to be set to, if it is wrong. {@code nanos} counts evenly from anywhere. */
    Optional<Instant> correction(Instant now, long nanos) {
        boolean isRight = shown.map(time -> time.plusNanos(nanos - setAt))
                .filter(time -> Duration.between(time, now).abs().compareTo(TOLERANCE) < 0)
                .isPresent();
        if (isRight) {
            return Optional.empty();
        }
        shown = Optional.of(now);
        setAt = nanos;
        return shown;
    }
}
