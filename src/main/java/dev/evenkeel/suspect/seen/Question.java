package dev.evenkeel.suspect.seen;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked: which of these changes is the suspect of this incident.
 *
 * @param asked what the clock shows
 * @param declared when the incident was declared
 * @param began when impact began, where somebody said so
 * @param beganWithin how far off that may be; a change that started later than this after it is never the first suspect
 * @param affected the services it shows on
 * @param symptom what people see, in their words
 * @param reportedByPeople support or customers noticed, not monitoring
 * @param changes all of them, in any order, other services' included
 * @param cleared changes somebody ruled out
 * @param zone the team's, to tell nights and weekends
 * @param confirmed changes that were behind an incident, this one or another
 */
public record Question(
        Instant asked,
        Instant declared,
        Optional<Instant> began,
        Duration beganWithin,
        List<String> affected,
        String symptom,
        boolean reportedByPeople,
        List<ChangeSeen> changes,
        ServiceGraph graph,
        List<FlagSeen> flags,
        List<AttemptSeen> attempts,
        Set<String> cleared,
        ZoneId zone,
        Set<String> confirmed) {

    public Question {
        Objects.requireNonNull(asked);
        Objects.requireNonNull(declared);
        Objects.requireNonNull(graph);
        Objects.requireNonNull(symptom);
        Objects.requireNonNull(zone);
        affected = affected.stream().distinct().sorted().toList();
        changes = List.copyOf(changes);
        flags = List.copyOf(flags);
        attempts = List.copyOf(attempts);
        cleared = Set.copyOf(cleared);
        confirmed = Set.copyOf(confirmed);
    }

    /** One before which there was no incident that anybody knows of. */
    public Question(
            Instant asked,
            Instant declared,
            Optional<Instant> began,
            Duration beganWithin,
            List<String> affected,
            String symptom,
            boolean reportedByPeople,
            List<ChangeSeen> changes,
            ServiceGraph graph,
            List<FlagSeen> flags,
            List<AttemptSeen> attempts,
            Set<String> cleared,
            ZoneId zone) {
        this(
                asked,
                declared,
                began,
                beganWithin,
                affected,
                symptom,
                reportedByPeople,
                changes,
                graph,
                flags,
                attempts,
                cleared,
                zone,
                Set.of());
    }
}
