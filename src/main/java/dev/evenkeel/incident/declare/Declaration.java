package dev.evenkeel.incident.declare;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.Severity;

/**
 * What somebody says when declaring an incident.
 *
 * @param title as typed; cleaned and checked when it is declared
 * @param severity empty when none was chosen; SEV2 is then assumed
 * @param services names, possibly none
 * @param dedupeKey tells two tries of the same declaration from two declarations; such as an {@code Idempotency-Key}
 */
public record Declaration(
        String title,
        Optional<Severity> severity,
        List<String> services,
        boolean isPrivate,
        boolean drill,
        Actor by,
        Optional<String> description,
        Optional<Instant> impactStartedAt,
        Optional<String> dedupeKey) {

    public Declaration {
        services = List.copyOf(services);
    }

    /** A title, and nothing else said. */
    public static Declaration of(String title, Actor by) {
        return new Declaration(
                title,
                Optional.empty(),
                List.of(),
                false,
                false,
                by,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same with a severity and services. */
    public Declaration with(Severity chosen, String... named) {
        return new Declaration(
                title,
                Optional.of(chosen),
                List.of(named),
                isPrivate,
                drill,
                by,
                description,
                impactStartedAt,
                dedupeKey);
    }
}
