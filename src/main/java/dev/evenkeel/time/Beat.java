package dev.evenkeel.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;

/**
 * Strikes once a second for every node and whenever the clock is moved. Each node has a beat of its own name, so that nothing waits
 * for another node's fail-over; whichever node Quartz lets strike it, what is due is claimed once.
 */
@Singleton
public class Beat {

    private static final Logger LOG = Logger.getLogger(Beat.class);

    private final InstantSource clock;
    private final Instance<OnBeat> due;
    private final AtomicLong struckNanos = new AtomicLong(System.nanoTime());
    private volatile boolean stopping;

    @Inject
    Beat(InstantSource clock, Instance<OnBeat> due) {
        this.clock = clock;
        this.due = due;
    }

    /** How long ago this node last struck, in real time. */
    public Duration sinceLast() {
        return Duration.ofNanos(System.nanoTime() - struckNanos.get());
    }

    /** Lets everybody look for what is due. */
    @Scheduled(every = "1s", identity = "beat-{evenkeel.node}", concurrentExecution = ConcurrentExecution.SKIP)
    public void strike() {
        struckNanos.set(System.nanoTime());
        Instant now = clock.instant();
        for (OnBeat listener : due) {
            try {
                listener.onBeat(now);
            } catch (RuntimeException failed) {
                if (stopping) {
                    return;
                }
                LOG.errorf(
                        failed,
                        "The beat of %s failed and is tried again in a second; nothing is lost. Check the database if this repeats.",
                        listener.getClass().getSimpleName());
            }
        }
    }

    /** What is cut off by the stop is done after the next start, and is nobody's trouble. */
    void onStop(@Observes ShutdownEvent stop) {
        stopping = true;
    }

    void onMoved(@Observes ClockMoved moved) {
        strike();
    }
}
