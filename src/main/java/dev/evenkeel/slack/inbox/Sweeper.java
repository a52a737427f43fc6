package dev.evenkeel.slack.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.people.Team;
import dev.evenkeel.time.OnBeat;

/** Picks up what a crash or a failure left in the inbox, and forgets what is old. */
@ApplicationScoped
class Sweeper implements OnBeat {

    private static final int AT_A_TIME = 200;

    private static final long HOUR = Duration.ofHours(1).toNanos();

    private final Team team;
    private final LetterBox box;
    private final Worker worker;
    private final AtomicLong purged = new AtomicLong(System.nanoTime() - HOUR);

    @Inject
    Sweeper(Team team, LetterBox box, Worker worker) {
        this.team = team;
        this.box = box;
        this.worker = worker;
    }

    @Override
    public void onBeat(Instant now) {
        if (!team.isKnown()) {
            return;
        }
        box.due(AT_A_TIME).forEach(worker::take);
        long last = purged.get();
        if (System.nanoTime() - last >= HOUR && purged.compareAndSet(last, System.nanoTime())) {
            box.purge(now);
        }
    }
}
