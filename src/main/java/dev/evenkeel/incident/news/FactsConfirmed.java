package dev.evenkeel.incident.news;

import java.time.Instant;

import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.IncidentFacts;

/** Somebody looked at the times and found them right. */
public record FactsConfirmed(IncidentFacts incident, Actor by, Instant at) {}
