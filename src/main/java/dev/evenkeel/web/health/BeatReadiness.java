package dev.evenkeel.web.health;

import java.time.Duration;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import dev.evenkeel.time.Beat;

/** Whether the beat strikes, which makes happen what is due. It strikes every second; ten without mean that it stopped. */
@Singleton
@Readiness
class BeatReadiness implements HealthCheck {

    private static final Duration TOO_LONG = Duration.ofSeconds(10);

    private final Supplier<Duration> sinceLast;

    @Inject
    BeatReadiness(Beat beat) {
        this(beat::sinceLast);
    }

    BeatReadiness(Supplier<Duration> sinceLast) {
        this.sinceLast = sinceLast;
    }

    @Override
    public HealthCheckResponse call() {
        Duration since = sinceLast.get();
        return HealthCheckResponse.named("beat")
                .status(since.compareTo(TOO_LONG) < 0)
                .withData("seconds since the last", since.toSeconds())
                .build();
    }
}
