package dev.evenkeel.provider.unleash;

import java.util.List;

/**
 * Events after a known one.
 *
 * @param events oldest first
 * @param complete false where there were so many that the oldest of them were left out
 */
public record FeatureEvents(List<FeatureEvent> events, boolean complete) {}
