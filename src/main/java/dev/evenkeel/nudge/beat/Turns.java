package dev.evenkeel.nudge.beat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Incidents;
import dev.evenkeel.nudge.Replan;
import dev.evenkeel.nudge.row.PromptRow;
import dev.evenkeel.nudge.row.Round;
import dev.evenkeel.nudge.row.Rounds;

/** One incident's turn: everything about its questions is looked at again, then what is due is asked. */
@ApplicationScoped
class Turns {

    private final Rounds rounds;
    private final Incidents incidents;
    private final Replan replan;
    private final Absences absences;
    private final Climber climber;
    private final Asker asker;

    @Inject
    Turns(Rounds rounds, Incidents incidents, Replan replan, Absences absences, Climber climber, Asker asker) {
        this.rounds = rounds;
        this.incidents = incidents;
        this.replan = replan;
        this.absences = absences;
        this.climber = climber;
        this.asker = asker;
    }

    /** Takes the incident that is due longest; false when none is, or others have them all. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean takeOne(Instant now) {
        Optional<Round> round = rounds.claim(now);
        if (round.isEmpty()) {
            return false;
        }
        try {
            Optional<IncidentFacts> incident = incidents.byKey(round.get().incidentKey());
            incident.ifPresentOrElse(
                    facts -> take(facts, round.get(), now), () -> round.get().lookAt(Optional.empty()));
            return true;
        } catch (RuntimeException failed) {
            throw new TurnFailed(round.get().incidentKey(), failed);
        }
    }

    /** Leaves an incident alone for a while. */
    @Transactional(TxType.REQUIRES_NEW)
    void rest(String incidentKey, Instant until) {
        rounds.rest(incidentKey, until);
    }

    private void take(IncidentFacts incident, Round round, Instant now) {
        List<PromptRow> rows = replan.plan(incident, round, now);
        Optional<Text> confession = absences.confess(incident, round, rows, now);
        if (climber.climb(incident, round, rows, now)) {
            rows = replan.plan(incident, round, now);
        }
        asker.ask(incident, round, rows, confession, now);
        replan.schedule(round, now);
    }
}
