package dev.evenkeel.nudge.beat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import dev.evenkeel.people.Team;
import dev.evenkeel.time.OnBeat;

/** Asks what is due, one incident at a time, each in a transaction of its own. */
@ApplicationScoped
class Beat implements OnBeat {

    private static final Logger LOG = Logger.getLogger(Beat.class);
    private static final Duration REST = Duration.ofSeconds(30);
    private static final int MOST = 2_000;

    private final Absences absences;
    private final Deliveries deliveries;
    private final Turns turns;
    private final Team team;
    private final InstantSource clock;

    @Inject
    Beat(Absences absences, Deliveries deliveries, Turns turns, Team team, InstantSource clock) {
        this.absences = absences;
        this.deliveries = deliveries;
        this.turns = turns;
        this.team = team;
        this.clock = clock;
    }

    /** Before Slack has said whose bot this is there is no incident to ask about. */
    @Override
    public void onBeat(Instant now) {
        if (!team.isKnown()) {
            return;
        }
        absences.beat(now);
        for (int taken = 0; taken < MOST && deliveries.takeOne(); taken++) {}
        for (int taken = 0; taken < MOST && takeOne(); taken++) {}
    }

    /** An incident whose turn fails rests for a while, so that it does not hold up the others. */
    private boolean takeOne() {
        try {
            return turns.takeOne(clock.instant());
        } catch (TurnFailed failed) {
            Instant until = clock.instant().plus(REST);
            LOG.errorf(
                    failed.getCause(),
                    "%s: its prompts could not be looked at; they are tried again in %d s, the other incidents go on",
                    failed.incidentKey(),
                    REST.toSeconds());
            turns.rest(failed.incidentKey(), until);
            return true;
        }
    }
}
