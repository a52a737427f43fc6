package dev.evenkeel.mitigation.run;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Incidents;
import dev.evenkeel.mitigation.act.Act;
import dev.evenkeel.mitigation.act.ActState;
import dev.evenkeel.mitigation.act.Acts;
import dev.evenkeel.mitigation.plan.Plan;
import dev.evenkeel.mitigation.plan.ProposeMitigation;
import dev.evenkeel.mitigation.say.Telling;

/**
 * Has a plan carried out on somebody's yes. It is written down first and sent by durable work; of two presses the second finds the first.
 */
@ApplicationScoped
public class ConfirmMitigation {

    private final Incidents incidents;
    private final Acts acts;
    private final ProposeMitigation propose;
    private final Gate gate;
    private final Calls calls;
    private final Telling telling;
    private final InstantSource clock;

    @Inject
    ConfirmMitigation(
            Incidents incidents,
            Acts acts,
            ProposeMitigation propose,
            Gate gate,
            Calls calls,
            Telling telling,
            InstantSource clock) {
        this.incidents = incidents;
        this.acts = acts;
        this.propose = propose;
        this.gate = gate;
        this.calls = calls;
        this.telling = telling;
        this.clock = clock;
    }

    /** Begins it, and answers nothing; or answers, to whoever pressed, why it does not begin. */
    @Transactional
    public Optional<Text> confirm(String key, long id, Actor by) {
        Optional<IncidentFacts> incident = incidents.forChange(key).flatMap(locked -> incidents.byKey(key));
        Optional<Act> act = incident.flatMap(known -> acts.hold(known.key(), id));
        if (act.isEmpty()) {
            return Optional.of(Text.of("That plan is gone. `/incident suspects` shows what is offered now."));
        }
        Optional<Text> hindrance =
                state(act.get()).or(() -> gate.hinders(incident.get(), act.get().wanted(), by));
        if (hindrance.isPresent()) {
            return hindrance;
        }
        Optional<String> moved = movedOn(act.get());
        if (moved.isPresent()) {
            telling.overtaken(acts.drop(id, now()), by, moved.get());
            return Optional.of(Text.of(
                    "{} has moved on since this was planned: now the way back is to {}. Press the suspect's button again.",
                    act.get().wanted().service(),
                    moved.get()));
        }
        begin(act.get(), by);
        return Optional.empty();
    }

    void begin(Act act, Actor by) {
        Act begun = acts.begin(act.id(), by.userId(), UUID.randomUUID(), now());
        calls.carryOut(begun);
        telling.pressed(begun, by);
    }

    private static Optional<Text> state(Act act) {
        return switch (act.state()) {
            case PROPOSED, REFUSED, UNKNOWN -> Optional.empty();
            case RUNNING -> Optional.of(Gate.firstPress(act, "it is being carried out"));
            case LANDED, TAKEN, NOT_SEEN -> Optional.of(Gate.firstPress(act, "it is settled"));
            case DROPPED ->
                Optional.of(Text.of("That plan was dropped. `/incident suspects` shows what is offered now."));
        };
    }

    /** What is offered for the suspect by now, where that is no longer what everybody saw. */
    private Optional<String> movedOn(Act act) {
        return act.state() == ActState.PROPOSED
                ? act.suspect()
                        .flatMap(ref -> propose.again(act.incidentKey(), ref))
                        .map(Plan::what)
                        .filter(what -> !what.equals(act.what()))
                : Optional.empty();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
