package dev.evenkeel.suspect;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import dev.evenkeel.suspect.seen.AttemptSeen;

/**
 * What is known of an incident when suspects are asked for.
 *
 * @param incident its key
 * @param services those affected, by any of their names
 * @param impactStartedAt when impact began, stated or confirmed; never a mere proposal
 * @param symptom title and description
 * @param environment where it happens; empty is production
 * @param now what the clock shows
 * @param attempts what was tried, by {@code Change.ref()}
 * @param cleared what was ruled out, by {@code Change.ref()}
 * @param more look back further
 * @param confirmed what was behind an incident before, by {@code Change.ref()}: not a version to go back to
 */
public record Situation(
        String incident,
        List<String> services,
        Optional<Instant> impactStartedAt,
        Optional<Instant> detectedAt,
        Instant declaredAt,
        String symptom,
        Optional<String> environment,
        Instant now,
        List<AttemptSeen> attempts,
        Set<String> cleared,
        boolean more,
        Set<String> confirmed) {

    public Situation {
        Objects.requireNonNull(incident);
        Objects.requireNonNull(declaredAt);
        Objects.requireNonNull(now);
        services = List.copyOf(services);
        attempts = List.copyOf(attempts);
        cleared = Set.copyOf(cleared);
        confirmed = Set.copyOf(confirmed);
    }
}
