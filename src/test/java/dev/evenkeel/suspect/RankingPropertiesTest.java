package dev.evenkeel.suspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.evenkeel.change.Kind;
import dev.evenkeel.suspect.Ranking.Verdict;
import dev.evenkeel.suspect.quality.Incidents;
import dev.evenkeel.suspect.score.Term;
import dev.evenkeel.suspect.seen.AttemptSeen;
import dev.evenkeel.suspect.seen.AttemptSeen.Effect;
import dev.evenkeel.suspect.seen.ChangeSeen;
import dev.evenkeel.suspect.seen.Question;

/** What holds for every incident, made-up ones of a hundred seeds included; a failure names its seed. */
class RankingPropertiesTest {

    static List<Long> seeds() {
        return new Random(20261121).longs(100, 0, 1_000_000).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfTheInputDoesNotMatter(long seed) {
        Question question = Incidents.of(seed).question();
        List<ChangeSeen> shuffled = new ArrayList<>(question.changes());
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Suspects.rank(with(question, shuffled, question.attempts(), question.began())))
                .isEqualTo(Suspects.rank(question));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anUnrelatedChangeNeverLiftsAnythingNorItself(long seed) {
        Question question = Incidents.of(seed).question();
        ChangeSeen stranger = ChangeSeen.of(
                "stranger",
                Kind.INFRA_CHANGE,
                "nowhere",
                question.symptom(),
                question.declared().minusSeconds(60),
                question.declared());
        List<ChangeSeen> more = new ArrayList<>(question.changes());
        more.add(stranger);
        Ranking before = Suspects.rank(question);
        Ranking after = Suspects.rank(with(question, more, question.attempts(), question.began()));

        Map<String, Double> shares = shares(before);
        shares(after).forEach((id, share) -> {
            if (shares.containsKey(id)) {
                assertThat(share).isLessThanOrEqualTo(shares.get(id) + 1e-12);
            }
        });
        List<String> others = order(after, "stranger");
        assertThat(others).isEqualTo(order(before, "stranger").subList(0, others.size()));
        if (!others.isEmpty()) {
            assertThat(after.suspects().getFirst().change().id()).isNotEqualTo("stranger");
        }
        assertThat(before.verdict() == Verdict.NONE_STANDS_OUT && after.verdict() == Verdict.SUSPECT)
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aChangeThatBeganAfterTheImpactIsNeverTheFirstSuspect(long seed) {
        Question question = Incidents.of(seed).question();
        Instant began = question.declared().minus(Duration.ofHours(3));
        Ranking ranking = Suspects.rank(with(question, question.changes(), question.attempts(), Optional.of(began)));

        ChangeSeen first = ranking.suspects().getFirst().change();
        boolean late = first.when().startedAt().isAfter(began.plus(question.beganWithin()));
        assertThat(late && ranking.verdict() == Verdict.SUSPECT).isFalse();
        boolean earlierOnes = ranking.suspects().stream()
                .anyMatch(suspect -> !suspect.change().when().startedAt().isAfter(began));
        assertThat(late && earlierOnes).isFalse();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anAttemptMovesOnlyWhatItNamesAndTheNextOlderChangeOfThatService(long seed) {
        Question question = Incidents.of(seed).question();
        Question fresh = with(question, question.changes(), List.of(), question.began());
        ChangeSeen tried = Suspects.rank(fresh).suspects().getFirst().change();
        AttemptSeen inVain = new AttemptSeen(tried.id(), question.asked(), Optional.of(true), Effect.SAME);
        Question after = with(question, question.changes(), List.of(inVain), question.began());

        Map<String, Double> before = scores(Suspects.rank(fresh));
        Map<String, Double> now = scores(Suspects.rank(after));
        List<String> moved = now.keySet().stream()
                .filter(id -> before.containsKey(id) && Math.abs(before.get(id) - now.get(id)) > 1e-9)
                .toList();
        List<ChangeSeen> named = question.changes().stream()
                .filter(change -> moved.contains(change.id()))
                .toList();

        assertThat(named).allMatch(change -> change.service().equals(tried.service()));
        assertThat(named).hasSizeLessThanOrEqualTo(2);
        assertThat(Suspects.rank(after).suspects().getFirst().change().id()).isNotEqualTo(tried.id());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sharesAddUpAndEveryTermIsASentence(long seed) {
        Ranking ranking = Suspects.rank(Incidents.of(seed).question());

        double sum = ranking.nothingShare()
                + ranking.suspects().stream().mapToDouble(Suspect::share).sum();
        assertThat(sum).isBetween(0.0, 1 + 1e-9);
        assertThat(ranking.confidence()).isBetween(0.0, 1.0);
        assertThat(ranking.suspects())
                .hasSizeLessThanOrEqualTo(20)
                .allSatisfy(suspect -> assertThat(suspect.terms()).allSatisfy(RankingPropertiesTest::readsWell));
    }

    private static void readsWell(Term term) {
        assertThat(term.text()).isNotBlank().doesNotContain("null", "Optional").doesNotEndWith(".");
        assertThat(term.value()).isFinite();
    }

    private static Question with(
            Question question, List<ChangeSeen> changes, List<AttemptSeen> attempts, Optional<Instant> began) {
        return new Question(
                question.asked(),
                question.declared(),
                began,
                question.beganWithin(),
                question.affected(),
                question.symptom(),
                question.reportedByPeople(),
                changes,
                question.graph(),
                question.flags(),
                attempts,
                question.cleared(),
                question.zone());
    }

    private static Map<String, Double> shares(Ranking ranking) {
        Map<String, Double> shares = new HashMap<>();
        ranking.suspects().forEach(suspect -> shares.put(suspect.change().id(), suspect.share()));
        return shares;
    }

    private static Map<String, Double> scores(Ranking ranking) {
        Map<String, Double> scores = new HashMap<>();
        ranking.suspects()
                .forEach(suspect -> scores.put(
                        suspect.change().id(),
                        suspect.terms().stream().mapToDouble(Term::value).sum()));
        return scores;
    }

    private static List<String> order(Ranking ranking, String without) {
        return ranking.suspects().stream()
                .map(suspect -> suspect.change().id())
                .filter(id -> !id.equals(without))
                .toList();
    }
}
