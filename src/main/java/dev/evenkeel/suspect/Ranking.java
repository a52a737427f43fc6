package dev.evenkeel.suspect;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonValue;

import dev.evenkeel.suspect.score.Term;

/**
 * The answer to a question.
 *
 * @param confidence probability that the verdict is right, 0..1
 * @param nothingShare the share of "none of the logged changes"
 * @param nothing why it may be none of them
 * @param suspects best first, at most twenty; what was cleared stands last
 * @param considered how many changes were looked at
 */
public record Ranking(
        Verdict verdict,
        double confidence,
        double nothingShare,
        List<Term> nothing,
        List<Suspect> suspects,
        int considered) {

    public Ranking {
        Objects.requireNonNull(verdict);
        nothing = List.copyOf(nothing);
        suspects = List.copyOf(suspects);
    }

    /** Whether one change stands out. */
    public enum Verdict {
        SUSPECT,
        NONE_STANDS_OUT;

        /** As it stands in documents. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
