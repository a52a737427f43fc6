package dev.evenkeel.incident.act;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.Fact;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Moments;
import dev.evenkeel.incident.Result;
import dev.evenkeel.incident.news.FactsConfirmed;
import dev.evenkeel.incident.news.TimesCorrected;

/** States, corrects, proposes and confirms the times of an incident. */
@ApplicationScoped
public class CorrectTimes {

    private final Acting acting;
    private final Event<TimesCorrected> corrected;
    private final Event<FactsConfirmed> confirmed;

    @Inject
    CorrectTimes(Acting acting, Event<TimesCorrected> corrected, Event<FactsConfirmed> confirmed) {
        this.acting = acting;
        this.corrected = corrected;
        this.confirmed = confirmed;
    }

    /** When users first felt it. */
    @Transactional
    public Result started(String key, Instant at, Actor by) {
        return state(key, Fact.IMPACT_STARTED, at, by);
    }

    /** When it was noticed. */
    @Transactional
    public Result detected(String key, Instant at, Actor by) {
        return state(key, Fact.DETECTED, at, by);
    }

    /** When users stopped feeling it; refused while they still do. */
    @Transactional
    public Result mitigated(String key, Instant at, Actor by) {
        return state(key, Fact.MITIGATED, at, by);
    }

    /** When it was over; refused while it is not. */
    @Transactional
    public Result resolved(String key, Instant at, Actor by) {
        return state(key, Fact.RESOLVED, at, by);
    }

    /** Keeps a time for people to take over; where one was stated already, that one stays and nothing is proposed. */
    @Transactional
    public Result propose(String key, Fact fact, Instant at, Actor by) {
        return acting.on(key, (incident, before, now) -> {
            if (known(before, fact).isPresent()) {
                return new Result.Already(before, fact.title() + " is stated already.");
            }
            return Chronology.refusal(before, fact, at, now)
                    .<Result>map(Result.Refused::new)
                    .orElseGet(() -> {
                        incident.propose(fact, Moments.settled(at, now));
                        return new Result.Done(incident.facts());
                    });
        });
    }

    /** Confirms every time that was stated; what is unknown stays unknown, what is proposed stays proposed. */
    @Transactional
    public Result confirm(String key, Actor by) {
        return acting.on(key, (incident, before, now) -> {
            incident.confirmTimes();
            if (incident.facts().factStates().equals(before.factStates())) {
                return new Result.Already(before, "The times of %s are already confirmed.".formatted(before.key()));
            }
            confirmed.fire(new FactsConfirmed(incident.facts(), by, now));
            return new Result.Done(incident.facts());
        });
    }

    private Result state(String key, Fact fact, Instant stated, Actor by) {
        return acting.on(key, (incident, before, now) -> {
            Instant at = Moments.settled(stated, now);
            if (known(before, fact).filter(at::equals).isPresent()) {
                return new Result.Already(before, "%s is already %s.".formatted(fact.title(), Moments.show(at)));
            }
            return tooEarly(before, fact)
                    .or(() -> Chronology.refusal(before, fact, stated, now))
                    .<Result>map(Result.Refused::new)
                    .orElseGet(() -> {
                        incident.state(fact, at);
                        corrected.fire(
                                new TimesCorrected(incident.facts(), fact.field(), known(before, fact), at, by, now));
                        return new Result.Done(incident.facts());
                    });
        });
    }

    private static Optional<String> tooEarly(IncidentFacts incident, Fact fact) {
        boolean early = switch (fact) {
            case IMPACT_STARTED, DETECTED, IDENTIFIED -> false;
            case MITIGATED -> incident.isOpen() && incident.mitigatedAt().isEmpty();
            case RESOLVED -> incident.isOpen();
        };
        return early
                ? Optional.of("%s is still %s; `/incident %s at TIME` says that it is over and since when."
                        .formatted(
                                incident.key(),
                                incident.status().word(),
                                fact == Fact.MITIGATED ? "mitigated" : "resolve"))
                : Optional.empty();
    }

    private static Optional<Instant> known(IncidentFacts incident, Fact fact) {
        return switch (fact) {
            case IMPACT_STARTED -> incident.impactStartedAt();
            case DETECTED -> incident.detectedAt();
            case IDENTIFIED -> incident.identifiedAt();
            case MITIGATED -> incident.mitigatedAt();
            case RESOLVED -> incident.resolvedAt();
        };
    }
}
