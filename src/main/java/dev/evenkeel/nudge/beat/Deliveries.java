package dev.evenkeel.nudge.beat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.logging.Logger;

import dev.evenkeel.chat.outbox.Notation;
import dev.evenkeel.chat.outbox.Utterance;
import dev.evenkeel.incident.Incident;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Incidents;
import dev.evenkeel.nudge.Prompt;
import dev.evenkeel.nudge.Replan;
import dev.evenkeel.nudge.Scenes;
import dev.evenkeel.nudge.row.Arrivals;
import dev.evenkeel.nudge.row.Arrivals.Arrival;
import dev.evenkeel.nudge.row.PromptRow;
import dev.evenkeel.nudge.row.PromptRows;
import dev.evenkeel.nudge.row.Round;
import dev.evenkeel.nudge.row.Rounds;
import dev.evenkeel.work.CallFinished;
import dev.evenkeel.work.CallState;

/** A question that did not arrive was not asked: it waits and is asked again. One that arrived starts its ladder. */
@ApplicationScoped
class Deliveries {

    private static final Logger LOG = Logger.getLogger(Deliveries.class);
    private static final Set<String> GONE = Set.of("is_archived", "not_in_channel", "channel_not_found");

    private final Arrivals arrivals;
    private final PromptRows rows;
    private final Rounds rounds;
    private final Incidents incidents;
    private final Instance<Prompt> prompts;
    private final Scenes scenes;
    private final Climber climber;
    private final Replan replan;
    private final Notation notation;
    private final InstantSource clock;
    private final MeterRegistry meters;

    @Inject
    Deliveries(
            Arrivals arrivals,
            PromptRows rows,
            Rounds rounds,
            Incidents incidents,
            @Any Instance<Prompt> prompts,
            Scenes scenes,
            Climber climber,
            Replan replan,
            Notation notation,
            InstantSource clock,
            MeterRegistry meters) {
        this.arrivals = arrivals;
        this.rows = rows;
        this.rounds = rounds;
        this.incidents = incidents;
        this.prompts = prompts;
        this.scenes = scenes;
        this.climber = climber;
        this.replan = replan;
        this.notation = notation;
        this.clock = clock;
        this.meters = meters;
    }

    /** Notes what became of a message with questions, and touches nothing else in the transaction of whoever delivers. */
    void finished(@Observes CallFinished call) {
        if (call.kind().equals(Utterance.Say.KIND) && rows.isMessage(call.id())) {
            Optional<String> ts = call.result()
                    .map(json -> notation.read(json, Utterance.SaidAt.class).ts());
            arrivals.add(new Arrival(call.id(), call.state(), ts, call.error(), clock.instant()));
        }
    }

    /** Takes note of one; false when there is none. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean takeOne() {
        Optional<Arrival> arrival = arrivals.take();
        arrival.ifPresent(this::take);
        return arrival.isPresent();
    }

    private void take(Arrival arrival) {
        // locked before anything of it is read, in the order of answers: what was read earlier could be answered
        // meanwhile
        Optional<IncidentFacts> incident =
                rows.incidentOf(arrival.said()).flatMap(incidents::forChange).map(Incident::facts);
        if (incident.isEmpty()) {
            return;
        }
        Round round = rounds.lock(incident.get().key(), incident.get().declaredAt());
        Instant now = clock.instant();
        boolean arrived = arrival.state() == CallState.DELIVERED || arrival.state() == CallState.UNKNOWN;
        if (!arrived && arrival.error().filter(GONE::contains).isPresent()) {
            round.unreachable(arrival.error().get());
            LOG.errorf(
                    "%s: its channel answers %s, so its prompts are stopped. Invite the bot or unarchive the channel; they start again with the next event there.",
                    incident.get().key(), arrival.error().get());
        }
        if (!arrived) {
            round.unsaid();
        }
        for (PromptRow row : rows.inMessage(arrival.said())) {
            take(incident.get(), round, row, arrival, arrived, now);
        }
        replan.plan(incident.get(), round, now);
        replan.schedule(round, now);
    }

    private void take(
            IncidentFacts incident, Round round, PromptRow row, Arrival arrival, boolean arrived, Instant now) {
        if (!row.state().isAsked()) {
            return;
        }
        if (!arrived) {
            row.undelivered(now);
            return;
        }
        row.delivered(arrival.ts().orElse(null), arrival.at());
        meters.timer("evenkeel.prompt.lateness", "prompt", row.prompt())
                .record(Duration.between(row.dueAt(), arrival.at()));
        List<PromptRow> all = rows.ofIncident(incident.key());
        prompts.stream()
                .filter(prompt -> prompt.id().equals(row.prompt()))
                .findFirst()
                .flatMap(prompt ->
                        scenes.of(prompt, incident, round, all, now).flatMap(scene -> climber.next(prompt, scene, row)))
                .ifPresentOrElse(row::lookAt, row::stays);
    }
}
