package dev.evenkeel.incident.news;

import java.time.Instant;
import java.util.Optional;

import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.IncidentFacts;

/**
 * One of the times of an incident was set or corrected.
 *
 * @param incident as it is afterwards
 * @param fact {@code impactStartedAt}, {@code detectedAt}, {@code mitigatedAt} or {@code resolvedAt}
 * @param before what stood there
 */
public record TimesCorrected(
        IncidentFacts incident, String fact, Optional<Instant> before, Instant after, Actor by, Instant at) {}
