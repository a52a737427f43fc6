package dev.evenkeel.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.ScheduledExecution;
import io.quarkus.scheduler.Scheduler;
import org.jboss.logging.Logger;

/**
 * Strikes once a second on every node and whenever the clock is moved. Each node schedules a beat of its own name, so that nothing
 * waits for another node's fail-over; whichever node Quartz lets strike it, what is due is claimed once.
 */
@Singleton
public class Beat {

    private static final Logger LOG = Logger.getLogger(Beat.class);

    private final InstantSource clock;
    private final Instance<OnBeat> due;
    private final Scheduler scheduler;
    private final NodeName node;
    private final AtomicReference<Long> struckNanos = new AtomicReference<>(System.nanoTime());

    @Inject
    Beat(InstantSource clock, Instance<OnBeat> due, Scheduler scheduler, NodeName node) {
        this.clock = clock;
        this.due = due;
        this.scheduler = scheduler;
        this.node = node;
    }

    void start(@Observes StartupEvent event) {
        String identity = "beat-" + node.name();
        scheduler.unscheduleJob(identity);
        scheduler
                .newJob(identity)
                .setInterval("1s")
                .setConcurrentExecution(ConcurrentExecution.SKIP)
                .setTask(Strike.class)
                .schedule();
    }

    /** What Quartz keeps the name of. */
    @Singleton
    @Unremovable
    static class Strike implements Consumer<ScheduledExecution> {

        private final Beat beat;

        @Inject
        Strike(Beat beat) {
            this.beat = beat;
        }

        @Override
        public void accept(ScheduledExecution execution) {
            beat.strike();
        }
    }

    void onMoved(@Observes ClockMoved moved) {
        strike();
    }

    /** How long ago this node last struck, in real time. */
    public Duration sinceLast() {
        return Duration.ofNanos(System.nanoTime() - struckNanos.get());
    }

    /** Lets everybody look for what is due. */
    public void strike() {
        struckNanos.set(System.nanoTime());
        Instant now = clock.instant();
        for (OnBeat listener : due) {
            try {
                listener.onBeat(now);
            } catch (RuntimeException failed) {
                LOG.errorf(
                        failed,
                        "The beat of %s failed and is tried again in a second; nothing is lost. Check the database if this repeats.",
                        listener.getClass().getSimpleName());
            }
        }
    }
}
