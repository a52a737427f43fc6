package dev.evenkeel.incident.act;

import java.time.Instant;
import java.util.Optional;

import dev.evenkeel.incident.Fact;
import dev.evenkeel.incident.Impact;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Moments;

/** Whether a time fits those that are known: an impact begins before it is noticed, ends after it began, and is resolved last. */
final class Chronology {

    private Chronology() {}

    /** Why a time is refused, and what stands against it; empty when it fits. */
    static Optional<String> refusal(IncidentFacts incident, Fact fact, Instant at, Instant now) {
        return Moments.refusal(at, now).or(() -> clash(incident, fact, at));
    }

    /** Why a new stretch of impact cannot begin then. */
    static Optional<String> relapseRefusal(IncidentFacts incident, Instant at, Instant now) {
        return Moments.refusal(at, now).or(() -> notBefore(at, incident.mitigatedAt(), "mitigated"));
    }

    private static Optional<String> clash(IncidentFacts incident, Fact fact, Instant at) {
        Impact first = incident.impacts().getFirst();
        Impact last = incident.impacts().getLast();
        return switch (fact) {
            case IMPACT_STARTED ->
                notAfter(at, first.detectedAt(), "detected")
                        .or(() -> notAfter(at, first.mitigatedAt(), "mitigated"))
                        .or(() -> notAfter(at, first.resolvedAt(), "resolved"));
            case DETECTED -> notBefore(at, first.startedAt(), "started");
            case IDENTIFIED -> notBefore(at, last.startedAt(), "started");
            case MITIGATED ->
                notBefore(at, last.startedAt(), "started").or(() -> notAfter(at, last.resolvedAt(), "resolved"));
            case RESOLVED ->
                notBefore(at, last.mitigatedAt(), "mitigated").or(() -> notBefore(at, last.startedAt(), "started"));
        };
    }

    private static Optional<String> notBefore(Instant at, Optional<Instant> other, String word) {
        return other.filter(at::isBefore).map(known -> clash(at, "before", known, word));
    }

    private static Optional<String> notAfter(Instant at, Optional<Instant> other, String word) {
        return other.filter(at::isAfter).map(known -> clash(at, "after", known, word));
    }

    private static String clash(Instant at, String side, Instant known, String word) {
        return "%s is %s %s, when the impact was %s. Correct that time first, or send another one."
                .formatted(Moments.show(at), side, Moments.show(known), word)
                .replace("the impact was started", "the impact started");
    }
}
