package dev.evenkeel.postmortem.account;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A time and how far it may be trusted.
 *
 * @param by user id of who gave or confirmed it
 * @param permalink where that can be read
 */
public record Known(Instant at, Standing standing, Optional<String> by, Optional<String> permalink) {

    public Known {
        Objects.requireNonNull(at);
        Objects.requireNonNull(standing);
    }

    /** How far it may be trusted. */
    public enum Standing {
        /** The bot was there. */
        OBSERVED,
        /** A person confirmed it. */
        CONFIRMED,
        /** A person gave it. */
        STATED,
        /** The bot took it from what it saw, and nobody has confirmed it. */
        PROPOSED
    }

    /** Whether figures may be counted from it. */
    public boolean counts() {
        return standing != Standing.PROPOSED;
    }
}
