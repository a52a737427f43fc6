package dev.evenkeel.incident.news;

import java.time.Instant;
import java.util.Optional;

import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.IncidentFacts;

/** Somebody said who feels what. */
public record ImpactDescribed(IncidentFacts incident, Optional<String> before, String after, Actor by, Instant at) {}
