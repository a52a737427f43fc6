package dev.evenkeel.mitigation.run;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Incidents;
import dev.evenkeel.mitigation.act.Act;
import dev.evenkeel.mitigation.act.Acts;
import dev.evenkeel.mitigation.act.Order;
import dev.evenkeel.mitigation.act.Proposed;
import dev.evenkeel.mitigation.act.Wanted;
import dev.evenkeel.mitigation.lever.Levers;
import dev.evenkeel.mitigation.lever.Reach;

/** Puts back what an act changed, as it stood before. It is an act itself: one at a time, written down first, and looked at afterwards. */
@ApplicationScoped
public class UndoMitigation {

    private final Incidents incidents;
    private final Acts acts;
    private final Levers levers;
    private final Gate gate;
    private final ConfirmMitigation confirm;
    private final InstantSource clock;

    @Inject
    UndoMitigation(
            Incidents incidents, Acts acts, Levers levers, Gate gate, ConfirmMitigation confirm, InstantSource clock) {
        this.incidents = incidents;
        this.acts = acts;
        this.levers = levers;
        this.gate = gate;
        this.confirm = confirm;
        this.clock = clock;
    }

    /** Begins it, and answers nothing; or answers, to whoever pressed, why it does not begin. */
    @Transactional
    public Optional<Text> undo(String key, long id, Actor by) {
        Optional<IncidentFacts> incident = incidents.forChange(key).flatMap(locked -> incidents.byKey(key));
        Optional<Act> done = incident.flatMap(known -> acts.hold(known.key(), id));
        if (done.isEmpty() || !done.get().state().mayBeUndone()) {
            return Optional.of(Text.of("There is nothing to undo."));
        }
        Optional<Act> first = acts.of(key).stream()
                .filter(act -> act.undoes().filter(undone -> undone == id).isPresent())
                .filter(act -> act.state().mayBeUndone()
                        || act.pressedAt().isPresent() && !act.state().mayBegin())
                .findFirst();
        if (first.isPresent()) {
            return Optional.of(Gate.firstPress(first.get(), "it is undone, or on its way there"));
        }
        Optional<Wanted> back = done.get().back();
        if (back.isEmpty() || !(levers.reach(back.get()) instanceof Reach.Ready(Order order))) {
            return Optional.of(Text.of("I cannot undo that from here; how it stood before is not known to me."));
        }
        Optional<Text> hindrance = gate.hinders(incident.get(), back.get(), by);
        if (hindrance.isEmpty()) {
            confirm.begin(proposed(done.get(), order, by), by);
        }
        return hindrance;
    }

    private Act proposed(Act done, Order order, Actor by) {
        return acts.propose(
                new Proposed(
                        done.incidentKey(),
                        done.mitigation(),
                        Optional.of(done.id()),
                        order,
                        "undo: " + order.wanted().words(),
                        "",
                        "",
                        Optional.empty()),
                by.userId(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
