package dev.evenkeel.postmortem.draft;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a line comes from.
 *
 * @param by who said it, by name or by role
 * @param at when it was said or seen
 * @param permalink where it can be read
 */
public record Provenance(Basis basis, Optional<String> by, Optional<Instant> at, Optional<String> permalink) {

    public Provenance {
        Objects.requireNonNull(basis);
    }

    /** How far a line may be trusted. */
    public enum Basis {
        /** The bot saw it happen. */
        OBSERVED,
        /** A person said it. */
        STATED,
        /** The bot put it together from other lines. */
        INFERRED
    }

    /** Put together from other lines. */
    public static Provenance inferred() {
        return new Provenance(Basis.INFERRED, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Seen by the bot. */
    public static Provenance observed(Instant at) {
        return new Provenance(Basis.OBSERVED, Optional.empty(), Optional.of(at), Optional.empty());
    }
}
