package dev.evenkeel.mitigation.act;

import java.util.Optional;

/**
 * A flag in one place.
 *
 * @param provider which flag service keeps it, as told
 */
public record FlagPlace(String key, String provider, Optional<String> environment) {}
