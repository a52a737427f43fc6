package dev.evenkeel.work.lane;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import dev.evenkeel.time.OnBeat;
import dev.evenkeel.work.Attempt;
import dev.evenkeel.work.Outcome;
import dev.evenkeel.work.Performer;
import dev.evenkeel.work.Priority;

/**
 * Carries calls out on virtual threads, a few at a time: fewer than pooled connections, and some kept for what cannot wait. Woken by a
 * commit; the beat is the safety net and brings back what other nodes left.
 */
@ApplicationScoped
class Senders implements OnBeat, Bell.Listener {

    private static final Logger LOG = Logger.getLogger(Senders.class);

    private static final int FOR_ALL = 6;

    private static final int FOR_DECLARE = 2;

    private static final Duration GRACE = Duration.ofSeconds(8);

    private final Claims claims;
    private final Results results;
    private final Instance<Performer> performers;
    private final Origins origins;
    private final Bell bell;
    private final AtomicBoolean stopping = new AtomicBoolean(true);
    private final AtomicLong rings = new AtomicLong();
    private final Pool all = new Pool(FOR_ALL, Priority.BACKFILL);
    private final Pool declare = new Pool(FOR_DECLARE, Priority.DECLARE);

    @Inject
    Senders(Claims claims, Results results, Instance<Performer> performers, Origins origins, Bell bell) {
        this.claims = claims;
        this.results = results;
        this.performers = performers;
        this.origins = origins;
        this.bell = bell;
    }

    void start(@Observes StartupEvent event) {
        stopping.set(false);
        bell.connect(this);
        rung(1);
    }

    void stop(@Observes ShutdownEvent event) {
        drain();
    }

    @PreDestroy
    void drain() {
        stopping.set(true);
        long end = System.nanoTime() + GRACE.toNanos();
        while (isBusy() && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    @Override
    public void onBeat(Instant now) {
        if (isBusy()) {
            claims.keep();
        }
        rung(1);
    }

    private boolean isBusy() {
        return all.running.get() + declare.running.get() > 0;
    }

    @Override
    public void rung(int lanes) {
        rings.incrementAndGet();
        for (int i = 0; i < Math.min(lanes, FOR_ALL); i++) {
            all.startOne();
        }
        declare.startOne();
    }

    /** Tries one call; false when nothing is due. */
    private boolean work(Priority atMost) {
        return switch (claims.next(atMost)) {
            case Claims.Claim.Nothing nothing -> false;
            case Claims.Claim.Look look -> true;
            case Claims.Claim.Try(Attempt attempt) -> {
                origins.of(attempt)
                        .wrap(() -> results.record(attempt, perform(attempt)))
                        .run();
                yield true;
            }
        };
    }

    private Outcome perform(Attempt attempt) {
        for (Performer performer : performers) {
            if (performer.performs(attempt.kind())) {
                try {
                    return performer.perform(attempt);
                } catch (RuntimeException unexpected) {
                    LOG.errorf(
                            unexpected,
                            "%s: %s ended in an unexpected error; it counts as unknown and is settled by itself.",
                            attempt.subject().orElse("no incident"),
                            attempt.kind());
                    return new Outcome.Unknown(unexpected.getClass().getSimpleName());
                }
            }
        }
        return new Outcome.Refused("nobody carries out calls of kind " + attempt.kind());
    }

    private final class Pool {

        private final int most;
        private final Priority atMost;
        private final AtomicInteger running = new AtomicInteger();

        Pool(int most, Priority atMost) {
            this.most = most;
            this.atMost = atMost;
        }

        void startOne() {
            if (stopping.get()) {
                return;
            }
            if (running.incrementAndGet() > most) {
                running.decrementAndGet();
                return;
            }
            Thread.ofVirtual().name("sender-", rings.get()).start(this::run);
        }

        private void run() {
            long heard = rings.get();
            try {
                boolean more = true;
                while (more && !stopping.get()) {
                    heard = rings.get();
                    more = work(atMost);
                }
            } catch (RuntimeException broken) {
                LOG.error(
                        "The outbox could not be read or written; the next beat tries again. Check the database.",
                        broken);
                heard = rings.get();
            } finally {
                running.decrementAndGet();
            }
            if (heard != rings.get()) {
                startOne();
            }
        }
    }
}
