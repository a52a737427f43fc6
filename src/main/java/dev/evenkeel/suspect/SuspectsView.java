package dev.evenkeel.suspect;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.evenkeel.change.Change;
import dev.evenkeel.suspect.Ranking.Verdict;
import dev.evenkeel.suspect.Suspect.State;
import dev.evenkeel.suspect.back.WayBack;
import dev.evenkeel.suspect.score.Term;

/**
 * The suspects of an incident as they stand at one moment; its JSON is the API's answer.
 *
 * @param incident its key
 * @param confidence probability that the verdict is right, 0..1
 * @param nothing why it may be none of the logged changes
 * @param items best first, at most twenty
 */
public record SuspectsView(
        String incident,
        Instant asOf,
        Window window,
        int changesConsidered,
        Verdict verdict,
        double confidence,
        List<Term> nothing,
        List<Item> items) {

    public SuspectsView {
        nothing = List.copyOf(nothing);
        items = List.copyOf(items);
    }

    /** The time looked at. */
    public record Window(Instant from, Instant to) {}

    /**
     * One suspect.
     *
     * @param rank from 1
     * @param share of the probability, 0..1
     * @param terms why, heaviest first
     * @param mitigation the fastest safe way out, as a proposal
     */
    public record Item(int rank, Change change, double share, List<Term> terms, WayBack mitigation, State state) {}

    /** The same list under its old name. */
    @JsonProperty("suspects")
    List<Item> underItsOldName() {
        return items;
    }
}
