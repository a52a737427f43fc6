package dev.evenkeel.mitigation.run;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Incidents;
import dev.evenkeel.mitigation.Mitigation;
import dev.evenkeel.mitigation.Mitigations;
import dev.evenkeel.mitigation.act.Act;
import dev.evenkeel.mitigation.act.ActState;
import dev.evenkeel.mitigation.act.Acts;
import dev.evenkeel.mitigation.news.MitigationTried;
import dev.evenkeel.mitigation.news.MitigationUndone;
import dev.evenkeel.mitigation.say.Telling;

/** Brings an act to its end: what became of it is written down and said, the service is free again, and whoever asks on is told. */
@ApplicationScoped
class Settle {

    private final Acts acts;
    private final Incidents incidents;
    private final Mitigations mitigations;
    private final Telling telling;
    private final InstantSource clock;
    private final Event<MitigationTried> tried;
    private final Event<MitigationUndone> undone;

    @Inject
    Settle(
            Acts acts,
            Incidents incidents,
            Mitigations mitigations,
            Telling telling,
            InstantSource clock,
            Event<MitigationTried> tried,
            Event<MitigationUndone> undone) {
        this.acts = acts;
        this.incidents = incidents;
        this.mitigations = mitigations;
        this.telling = telling;
        this.clock = clock;
        this.tried = tried;
        this.undone = undone;
    }

    /** It stood as wanted already; nothing was sent. */
    void wasSo(Act act) {
        Act settled =
                acts.settle(act.id(), ActState.LANDED, Optional.of(act.wanted().state()), now());
        telling.wasSo(settled);
        goOn(settled, Optional.of(true));
    }

    /** The outside said no. */
    void refused(Act act, String reason) {
        telling.refused(acts.refused(act.id(), reason, now()));
    }

    /** It could not be sent in time, and now it is not sent any more. */
    void tooLate(Act act, String trouble) {
        telling.tooLate(acts.refused(act.id(), trouble, now()), Calls.FRESH.toMinutes());
    }

    /** Somebody looked, or could not. */
    void looked(Act act, Optional<Looked> looked) {
        String found = looked.map(Looked::found).orElse("unseen");
        boolean there = looked.filter(Looked::asWanted).isPresent();
        if (found.equals("failed")) {
            telling.failed(acts.refused(act.id(), looked.get().state(), now()));
            return;
        }
        ActState ended = there ? ActState.LANDED : ended(act, looked);
        Optional<String> stands =
                looked.filter(seen -> seen.found().equals("at")).map(Looked::state);
        Act settled =
                acts.settle(act.id(), ended, stands, looked.map(Looked::at).orElseGet(this::now));
        telling.settled(settled, looked.filter(seen -> found.equals("unseen")).map(Looked::state));
        Optional<Boolean> landed =
                there ? Optional.of(true) : found.equals("at") ? Optional.of(false) : Optional.empty();
        goOn(settled, landed);
    }

    private static ActState ended(Act act, Optional<Looked> looked) {
        String found = looked.map(Looked::found).orElse("unseen");
        boolean arrived = !act.lost()
                || found.equals("moving")
                || looked.filter(seen -> seen.state().equals(ReadBack.ARRIVED)).isPresent();
        if (!arrived) {
            return ActState.UNKNOWN;
        }
        return found.equals("at") || found.equals("moving") ? ActState.NOT_SEEN : ActState.TAKEN;
    }

    private void goOn(Act act, Optional<Boolean> landed) {
        Optional<IncidentFacts> incident = incidents.byKey(act.incidentKey());
        Actor by = Actor.pressing(act.pressedBy().orElseThrow());
        Instant at = act.pressedAt().orElseThrow();
        if (act.undoes().isPresent()) {
            if (landed.orElse(true)) {
                Mitigation back = mitigations.undone(act.incidentKey(), act.mitigation(), now());
                incident.ifPresent(facts -> undone.fire(new MitigationUndone(facts, back, by, now())));
            }
            return;
        }
        Mitigation done = mitigations.carriedOut(
                act.incidentKey(),
                act.mitigation(),
                act.wanted().words(),
                act.wanted().deed().word(),
                landed,
                by.userId(),
                at);
        incident.ifPresent(facts -> tried.fire(new MitigationTried(facts, done, by, at)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
