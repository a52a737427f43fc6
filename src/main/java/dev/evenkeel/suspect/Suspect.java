package dev.evenkeel.suspect;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonValue;

import dev.evenkeel.suspect.back.WayBack;
import dev.evenkeel.suspect.score.Term;
import dev.evenkeel.suspect.seen.ChangeSeen;

/**
 * One change of a ranking.
 *
 * @param rank from 1
 * @param share of the probability, 0..1
 * @param terms why, heaviest first; their values add up to the score
 * @param wayBack what to do about it
 */
public record Suspect(int rank, ChangeSeen change, double share, List<Term> terms, WayBack wayBack, State state) {

    public Suspect {
        Objects.requireNonNull(change);
        Objects.requireNonNull(wayBack);
        Objects.requireNonNull(state);
        terms = List.copyOf(terms);
    }

    /** What was done about it so far. */
    public enum State {
        OPEN,
        TRIED,
        CLEARED,
        CONFIRMED;

        /** As it stands in documents. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
