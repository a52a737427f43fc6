package dev.evenkeel.postmortem.account;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A mitigation that was tried.
 *
 * @param what in words, such as "roll checkout back to 1041"
 * @param kind what sort of step, such as {@code revert}
 * @param changes what it takes back, newest first, as in {@link Suspicion#id}
 * @param by user id
 * @param verdict what came of it; empty when nobody said
 */
public record Try(
        String id,
        Instant at,
        String what,
        String kind,
        List<String> changes,
        Optional<String> by,
        Optional<Verdict> verdict,
        Optional<Instant> verdictAt,
        Optional<String> verdictBy,
        Optional<String> permalink) {

    public Try {
        Objects.requireNonNull(at);
        changes = List.copyOf(changes);
    }

    /** What came of it. */
    public enum Verdict {
        HELPED("helped"),
        PARTLY("helped in part"),
        SAME("changed nothing"),
        WORSE("made it worse"),
        NOT_LANDED("never took effect"),
        TOO_EARLY("too early to tell");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        /** In a sentence, after "it". */
        public String words() {
            return words;
        }

        /** Whether it was a dead end. */
        public boolean isDeadEnd() {
            return this == SAME || this == WORSE || this == NOT_LANDED;
        }
    }
}
