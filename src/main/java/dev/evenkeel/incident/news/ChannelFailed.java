package dev.evenkeel.incident.news;

import dev.evenkeel.incident.IncidentFacts;

/**
 * An incident's channel could not be opened; the incident stands without.
 *
 * @param error the chat's own word for why
 */
public record ChannelFailed(IncidentFacts incident, String error) {}
