package dev.evenkeel.incident.news;

import java.time.Instant;

import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.IncidentFacts;

/** An incident has another title. */
public record IncidentRetitled(IncidentFacts incident, String before, String after, Actor by, Instant at) {}
