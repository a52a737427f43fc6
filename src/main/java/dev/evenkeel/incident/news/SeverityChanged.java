package dev.evenkeel.incident.news;

import java.time.Instant;

import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Severity;

/** It is worse or less bad than was thought; {@code incident} is as it is afterwards. */
public record SeverityChanged(IncidentFacts incident, Severity before, Severity after, Actor by, Instant at) {}
