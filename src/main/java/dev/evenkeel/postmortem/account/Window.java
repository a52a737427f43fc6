package dev.evenkeel.postmortem.account;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A stretch of time in which users felt it.
 *
 * @param until empty while it lasts, and where its end is unknown
 */
public record Window(Instant from, Optional<Instant> until) {

    public Window {
        Objects.requireNonNull(from);
    }
}
