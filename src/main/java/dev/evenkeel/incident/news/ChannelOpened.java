package dev.evenkeel.incident.news;

import dev.evenkeel.incident.IncidentFacts;

/** An incident's channel exists; {@code incident} carries its id and name. */
public record ChannelOpened(IncidentFacts incident) {}
