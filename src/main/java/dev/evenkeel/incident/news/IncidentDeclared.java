package dev.evenkeel.incident.news;

import java.time.Instant;

import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.IncidentFacts;

/** An incident began. Its channel may not exist yet. */
public record IncidentDeclared(IncidentFacts incident, Actor by, Instant at) {}
