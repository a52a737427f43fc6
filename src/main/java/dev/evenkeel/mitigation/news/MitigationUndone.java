package dev.evenkeel.mitigation.news;

import java.time.Instant;

import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.mitigation.Mitigation;

/** Somebody took a mitigation back. */
public record MitigationUndone(IncidentFacts incident, Mitigation mitigation, Actor by, Instant at) {}
