package dev.evenkeel.incident.news;

import java.time.Instant;
import java.util.List;

import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.IncidentFacts;

/** An incident concerns other services than was thought. */
public record ServicesChanged(IncidentFacts incident, List<String> before, List<String> after, Actor by, Instant at) {}
