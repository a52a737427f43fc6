package dev.evenkeel.mitigation.news;

import java.time.Instant;

import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.mitigation.Mitigation;

/** Somebody says that something was done against the impact. */
public record MitigationTried(IncidentFacts incident, Mitigation mitigation, Actor by, Instant at) {}
