package dev.evenkeel.suspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.evenkeel.suspect.Ranking.Verdict;
import dev.evenkeel.suspect.Suspect.State;
import dev.evenkeel.suspect.back.WaysBack;
import dev.evenkeel.suspect.score.Scores;
import dev.evenkeel.suspect.score.Scores.Scored;
import dev.evenkeel.suspect.score.Weights;
import dev.evenkeel.suspect.seen.AttemptSeen;
import dev.evenkeel.suspect.seen.AttemptSeen.Effect;
import dev.evenkeel.suspect.seen.ChangeSeen;
import dev.evenkeel.suspect.seen.Question;

/**
 * Ranks changes by what can be printed: a sum of terms per change, turned into shares together with "none of these". Pure: the same
 * question gives the same answer, in whatever order its changes come.
 */
public final class Suspects {

    private static final int MOST = 20;
    private static final double STANDS_OUT = 0.5;

    private Suspects() {}

    /** Ranks with the weights in use. */
    public static Ranking rank(Question question) {
        return rank(question, Weights.USED);
    }

    /** Ranks with other weights, to compare. */
    public static Ranking rank(Question question, Weights weights) {
        Scores scores = new Scores(question, weights);
        WaysBack waysBack = new WaysBack(question);
        List<Suspect> suspects = new ArrayList<>();
        for (Scored scored :
                scores.ranked().subList(0, Math.min(MOST, scores.ranked().size()))) {
            suspects.add(suspect(suspects.size() + 1, scored, scores, waysBack, question));
        }
        question.changes().stream()
                .filter(change -> question.cleared().contains(change.id()) && suspects.size() < MOST)
                .sorted(Comparator.comparing(ChangeSeen::id))
                .forEach(change -> suspects.add(cleared(suspects.size() + 1, change, scores, waysBack)));
        Verdict verdict = verdict(scores);
        double share = verdict == Verdict.SUSPECT ? scores.ranked().getFirst().share() : scores.nothingShare();
        return new Ranking(
                verdict,
                Confidence.that(verdict, share),
                scores.nothingShare(),
                scores.nothing(),
                suspects,
                question.changes().size());
    }

    /** One change of the question, wherever it stands in the ranking; among the ranked, its rank is its place. */
    public static Optional<Suspect> one(Question question, String changeId) {
        Scores scores = new Scores(question, Weights.USED);
        WaysBack waysBack = new WaysBack(question);
        List<Scored> ranked = scores.ranked();
        for (int place = 0; place < ranked.size(); place++) {
            if (ranked.get(place).change().id().equals(changeId)) {
                return Optional.of(suspect(place + 1, ranked.get(place), scores, waysBack, question));
            }
        }
        return question.changes().stream()
                .filter(change -> change.id().equals(changeId))
                .findFirst()
                .map(change -> cleared(ranked.size() + 1, change, scores, waysBack));
    }

    private static Verdict verdict(Scores scores) {
        if (scores.ranked().isEmpty() || !scores.ranked().getFirst().mayLead()) {
            return Verdict.NONE_STANDS_OUT;
        }
        double best = scores.ranked().getFirst().share();
        return best >= STANDS_OUT && best >= scores.nothingShare() ? Verdict.SUSPECT : Verdict.NONE_STANDS_OUT;
    }

    private static Suspect suspect(int rank, Scored scored, Scores scores, WaysBack waysBack, Question question) {
        ChangeSeen change = scored.change();
        return new Suspect(
                rank,
                change,
                scored.share(),
                scores.termsOf(change),
                waysBack.outOf(change, scores.flagFor(change)),
                stateOf(change, question));
    }

    private static Suspect cleared(int rank, ChangeSeen change, Scores scores, WaysBack waysBack) {
        return new Suspect(
                rank, change, 0, scores.termsOf(change), waysBack.outOf(change, scores.flagFor(change)), State.CLEARED);
    }

    private static State stateOf(ChangeSeen change, Question question) {
        List<AttemptSeen> attempts = question.attempts().stream()
                .filter(attempt -> attempt.changeId().equals(change.id()))
                .toList();
        if (attempts.stream().anyMatch(attempt -> attempt.effect() == Effect.HELPED)) {
            return State.CONFIRMED;
        }
        return attempts.isEmpty() ? State.OPEN : State.TRIED;
    }
}
