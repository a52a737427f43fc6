package dev.evenkeel.incident.act;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.Fact;
import dev.evenkeel.incident.Incident;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Moments;
import dev.evenkeel.incident.Result;
import dev.evenkeel.incident.Status;
import dev.evenkeel.incident.Words;
import dev.evenkeel.incident.news.StatusChanged;

/**
 * Moves an incident through its life. {@code at} is when it became so, now where empty; {@code text} is said with it. Each verb
 * answers refused where {@link Passage} knows no way, and where the time does not fit the others.
 */
@ApplicationScoped
public class ChangeStatus {

    private final Acting acting;
    private final Event<StatusChanged> changed;

    @Inject
    ChangeStatus(Acting acting, Event<StatusChanged> changed) {
        this.acting = acting;
        this.changed = changed;
    }

    /** The trouble is understood: from investigating. */
    @Transactional
    public Result identified(String key, Actor by, Optional<Instant> at, Optional<String> text) {
        return move(key, Passage.IDENTIFIED, by, at, text);
    }

    /** Users feel it no longer: from any open status to monitoring. */
    @Transactional
    public Result mitigated(String key, Actor by, Optional<Instant> at, Optional<String> text) {
        return move(key, Passage.MITIGATED, by, at, text);
    }

    /** It is over: from any open status. A mitigation nobody stated stays unknown. */
    @Transactional
    public Result resolve(String key, Actor by, Optional<Instant> at, Optional<String> text) {
        return move(key, Passage.RESOLVE, by, at, text);
    }

    /** It is back: from resolved, closed or canceled to investigating, with a new impact that began {@code at}, or is not known when. */
    @Transactional
    public Result reopen(String key, Actor by, Optional<Instant> at, Optional<String> text) {
        return move(key, Passage.REOPEN, by, at, text);
    }

    /** Nothing is left to do: from resolved or canceled. */
    @Transactional
    public Result close(String key, Actor by, Optional<Instant> at, Optional<String> text) {
        return move(key, Passage.CLOSE, by, at, text);
    }

    /** It was none: only while open. */
    @Transactional
    public Result cancel(String key, Actor by, Optional<Instant> at, Optional<String> reason) {
        return move(key, Passage.CANCEL, by, at, reason);
    }

    private Result move(String key, Passage passage, Actor by, Optional<Instant> at, Optional<String> text) {
        return acting.on(key, (incident, before, now) -> {
            Optional<Instant> since = at.map(stated -> Moments.settled(stated, now));
            if (passage.alreadyThere(before.status())) {
                return new Result.Already(before, passage.already(before));
            }
            return passage.refusal(before)
                    .or(() -> timeRefusal(before, passage, at, now))
                    .or(() -> text.flatMap(words -> Words.textRefusal("That text", words)))
                    .<Result>map(Result.Refused::new)
                    .orElseGet(() -> done(incident, passage, by, since, text, now));
        });
    }

    private static Optional<String> timeRefusal(
            IncidentFacts before, Passage passage, Optional<Instant> at, Instant now) {
        return switch (passage) {
            case IDENTIFIED -> Chronology.refusal(before, Fact.IDENTIFIED, at.orElse(now), now);
            case MITIGATED -> Chronology.refusal(before, Fact.MITIGATED, at.orElse(now), now);
            case RESOLVE -> Chronology.refusal(before, Fact.RESOLVED, at.orElse(now), now);
            case REOPEN -> at.flatMap(began -> Chronology.relapseRefusal(before, began, now));
            case CLOSE, CANCEL -> Optional.empty();
        };
    }

    private Result done(
            Incident incident, Passage passage, Actor by, Optional<Instant> at, Optional<String> text, Instant now) {
        Status before = incident.facts().status();
        Instant since = at.orElse(now);
        incident.acknowledge(by, now);
        effect(passage, at, now).accept(incident, since);
        changed.fire(new StatusChanged(
                incident.facts(), before, incident.facts().status(), text.map(Words::text), since, by, now));
        return new Result.Done(incident.facts());
    }

    private static BiConsumer<Incident, Instant> effect(Passage passage, Optional<Instant> at, Instant now) {
        return switch (passage) {
            case IDENTIFIED -> Incident::identify;
            case MITIGATED -> Incident::mitigate;
            case RESOLVE -> Incident::resolve;
            case REOPEN -> (incident, since) -> incident.reopen(at, now);
            case CLOSE -> Incident::close;
            case CANCEL -> (incident, since) -> incident.cancel();
        };
    }
}
