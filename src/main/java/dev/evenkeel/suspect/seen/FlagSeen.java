package dev.evenkeel.suspect.seen;

import java.time.Instant;
import java.util.Optional;

/**
 * A flag that does not stand where it should in the end.
 *
 * @param stage on, off, partial, validation or shadow
 * @param usual where it should stand
 * @param since when it came to stand there
 * @param expired past the day it was to be gone
 * @param until when it was moved, where that happened after the impact began
 */
public record FlagSeen(
        String flag,
        String service,
        String stage,
        String usual,
        Optional<Instant> since,
        boolean expired,
        Optional<Instant> until) {

    /** One that stands there still. */
    public FlagSeen(String flag, String service, String stage, String usual, Optional<Instant> since, boolean expired) {
        this(flag, service, stage, usual, since, expired, Optional.empty());
    }
}
