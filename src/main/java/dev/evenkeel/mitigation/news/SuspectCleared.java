package dev.evenkeel.mitigation.news;

import java.time.Instant;

import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.mitigation.ClearedSuspect;

/** Somebody ruled a suspect out. */
public record SuspectCleared(IncidentFacts incident, ClearedSuspect suspect, Actor by, Instant at) {}
