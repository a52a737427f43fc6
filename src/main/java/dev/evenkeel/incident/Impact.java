package dev.evenkeel.incident;

import java.time.Instant;
import java.util.Optional;

/**
 * A stretch of time in which something was wrong. An incident has one, and one more for every time it was reopened.
 *
 * @param startedAt when users first felt it, where somebody said so
 * @param detectedAt when it was noticed, where somebody said so; for a reopened incident the moment it was reopened
 * @param mitigatedAt when users stopped feeling it
 * @param resolvedAt when it was declared over
 */
public record Impact(
        Optional<Instant> startedAt,
        Optional<Instant> detectedAt,
        Optional<Instant> mitigatedAt,
        Optional<Instant> resolvedAt) {}
