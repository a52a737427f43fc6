package dev.evenkeel.postmortem.account;

import java.time.Instant;
import java.util.Optional;

/**
 * A stretch of time in which users felt it. An incident has one, and one more for every time it came back.
 *
 * @param from when users first felt it
 * @param detected when it was noticed
 * @param until when users stopped feeling it; empty while it lasts
 * @param resolved when it was declared over
 */
public record Window(
        Optional<Instant> from, Optional<Instant> detected, Optional<Instant> until, Optional<Instant> resolved) {}
