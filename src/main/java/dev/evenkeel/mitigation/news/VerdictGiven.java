package dev.evenkeel.mitigation.news;

import java.time.Instant;

import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.mitigation.Mitigation;
import dev.evenkeel.mitigation.Verdict;

/** Somebody judged whether a mitigation helped. */
public record VerdictGiven(IncidentFacts incident, Mitigation mitigation, Verdict verdict, Actor by, Instant at) {}
