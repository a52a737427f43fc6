package dev.evenkeel.incident.act;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.incident.Incident;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Incidents;
import dev.evenkeel.incident.Result;
import dev.evenkeel.incident.Words;

/** What all verbs have in common: one of them at a time, and a sentence where there is nothing to act on. */
@ApplicationScoped
class Acting {

    private final Incidents incidents;
    private final InstantSource clock;

    @Inject
    Acting(Incidents incidents, InstantSource clock) {
        this.incidents = incidents;
        this.clock = clock;
    }

    /** Decides and acts; sees the incident as it is now, and nobody changes it meanwhile. */
    interface Verb {
        Result act(Incident incident, IncidentFacts before, Instant now);
    }

    Result on(String key, Verb verb) {
        Optional<Incident> found = incidents.forChange(key);
        if (found.isEmpty()) {
            return new Result.Refused("There is no incident %s. `/incident list` shows the open ones."
                    .formatted(shortened(Words.title(key))));
        }
        Incident incident = found.get();
        return verb.act(incident, incident.facts(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static String shortened(String key) {
        return key.length() <= 20
                ? key
                : key.substring(0, key.offsetByCodePoints(0, Math.min(19, key.codePointCount(0, key.length())))) + "…";
    }
}
