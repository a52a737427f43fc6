package dev.evenkeel.suspect.seen;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that was tried against a change.
 *
 * @param changeId the change it was to undo
 * @param landed whether it is known to have taken effect; empty when nobody said
 * @param effect what came of it
 */
public record AttemptSeen(String changeId, Instant at, Optional<Boolean> landed, Effect effect) {

    /** What came of it. */
    public enum Effect {
        HELPED,
        PARTLY,
        SAME,
        WORSE,
        UNKNOWN
    }

    /** It took effect and nothing moved. */
    public boolean inVain() {
        return effect == Effect.SAME && landed.orElse(false);
    }
}
