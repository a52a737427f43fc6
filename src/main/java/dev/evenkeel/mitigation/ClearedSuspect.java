package dev.evenkeel.mitigation;

import java.time.Instant;
import java.util.Optional;

/**
 * A change that a person ruled out.
 *
 * @param changeRef by {@code Change.ref()}
 * @param title what it was called then
 */
public record ClearedSuspect(String changeRef, String title, Optional<String> reason, String byUser, Instant at) {}
