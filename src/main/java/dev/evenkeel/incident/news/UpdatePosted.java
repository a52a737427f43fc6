package dev.evenkeel.incident.news;

import java.time.Instant;

import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.IncidentFacts;

/** Somebody told the others how it stands; {@code text} is theirs. */
public record UpdatePosted(IncidentFacts incident, String text, Actor by, Instant at) {}
