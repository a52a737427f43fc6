package dev.evenkeel.mitigation.ready;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.runtime.ShutdownEvent;
import org.jboss.logging.Logger;

import dev.evenkeel.people.Team;
import dev.evenkeel.time.OnBeat;

/** Once a week one node tries all ways back, on a thread of its own. */
@ApplicationScoped
class RehearsalBeat implements OnBeat {

    private static final Logger LOG = Logger.getLogger(RehearsalBeat.class);
    private static final Duration LOOK = Duration.ofMinutes(1);

    private final RehearsalDue due;
    private final RehearseWaysBack rehearse;
    private final Team team;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean stopping;
    private volatile Instant looked = Instant.MIN;

    @Inject
    RehearsalBeat(RehearsalDue due, RehearseWaysBack rehearse, Team team) {
        this.due = due;
        this.rehearse = rehearse;
        this.team = team;
    }

    @Override
    public void onBeat(Instant now) {
        boolean early = !now.isBefore(looked) && Duration.between(looked, now).compareTo(LOOK) < 0;
        if (early || !team.isKnown()) {
            return;
        }
        looked = now;
        if (due.claim(now) && busy.compareAndSet(false, true)) {
            Thread.ofVirtual().name("rehearsal").start(this::run);
        }
    }

    /** What is cut off by the stop is nobody's trouble. */
    void onStop(@Observes ShutdownEvent stop) {
        stopping = true;
    }

    private void run() {
        try {
            rehearse.all();
        } catch (RuntimeException failed) {
            if (!stopping) {
                LOG.error(
                        "Trying the ways back failed; those not reached are tried again next week. Nothing was changed outside.",
                        failed);
            }
        } finally {
            busy.set(false);
        }
    }
}
