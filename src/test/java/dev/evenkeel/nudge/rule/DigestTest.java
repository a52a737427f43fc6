package dev.evenkeel.nudge.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.evenkeel.nudge.rule.Digest.Waiting;

class DigestTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Duration GAP = Duration.ofMinutes(10);

    @Test
    void what_is_due_together_is_asked_in_one_message_the_most_urgent_first() {
        Digest digest = decide(Optional.empty(), ordinary(1, 50, 0), ordinary(2, 30, -60));
        assertThat(digest.messages()).containsExactly(List.of(2L, 1L));
        assertThat(digest.startsGap()).isTrue();
        assertThat(digest.again()).isEmpty();
    }

    @Test
    void within_the_gap_it_waits_for_its_end() {
        Digest digest = decide(Optional.of(NOW.minusSeconds(120)), ordinary(1, 50, 0));
        assertThat(digest.messages()).isEmpty();
        assertThat(digest.again()).contains(NOW.plusSeconds(480));
    }

    @Test
    void what_is_exempt_does_not_wait_and_takes_what_is_due_along() {
        Digest digest = decide(Optional.of(NOW.minusSeconds(120)), ordinary(1, 50, 0), exempt(2, 70, 0));
        assertThat(digest.messages()).containsExactly(List.of(2L, 1L));
    }

    @Test
    void an_exempt_question_alone_starts_no_gap() {
        Digest digest = decide(Optional.empty(), exempt(1, 0, 0), ordinary(2, 50, 300));
        assertThat(digest.messages()).containsExactly(List.of(1L));
        assertThat(digest.startsGap()).isFalse();
        assertThat(digest.again()).contains(NOW.plusSeconds(300));
    }

    @Test
    void what_is_due_in_a_moment_rides_along() {
        Digest digest = decide(Optional.empty(), ordinary(1, 50, 0), ordinary(2, 50, 59), ordinary(3, 50, 61));
        assertThat(digest.messages()).containsExactly(List.of(1L, 2L));
        assertThat(digest.again()).contains(NOW.plus(GAP));
    }

    @Test
    void a_message_holds_five_questions_and_the_rest_waits_for_the_next() {
        Waiting[] seven =
                IntStream.rangeClosed(1, 7).mapToObj(i -> ordinary(i, i, 0)).toArray(Waiting[]::new);
        Digest digest = decide(Optional.empty(), seven);
        assertThat(digest.messages()).containsExactly(List.of(1L, 2L, 3L, 4L, 5L));
        assertThat(digest.again()).contains(NOW.plus(GAP));
    }

    @Test
    void without_a_gap_each_question_has_a_message_of_its_own() {
        Digest digest = Digest.decide(
                List.of(ordinary(1, 50, 0), ordinary(2, 30, 0), ordinary(3, 1, 5)),
                Optional.of(NOW),
                Duration.ZERO,
                NOW);
        assertThat(digest.messages()).containsExactly(List.of(2L), List.of(1L));
        assertThat(digest.again()).contains(NOW.plusSeconds(5));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void over_hours_nothing_is_lost_nothing_doubled_and_the_gap_is_kept(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<Waiting> waiting = new ArrayList<>(IntStream.range(0, 200)
                .mapToObj(i -> new Waiting(
                        i, random.nextInt(5), random.nextInt(4) == 0, NOW.plusSeconds(random.nextInt(20_000))))
                .toList());
        List<Long> asked = new ArrayList<>();
        List<Instant> counted = new ArrayList<>();
        Optional<Instant> said = Optional.empty();
        Optional<Instant> look = Digest.lookAt(waiting, said, GAP, NOW);
        while (look.isPresent()) {
            Instant at = look.get();
            Digest digest = Digest.decide(waiting, said, GAP, at);
            digest.messages().forEach(asked::addAll);
            waiting.removeIf(one -> digest.messages().stream().anyMatch(message -> message.contains(one.id())));
            if (digest.startsGap()) {
                counted.add(at);
                said = Optional.of(at);
            }
            look = Digest.lookAt(waiting, said, GAP, at).map(next -> next.isBefore(at) ? at : next);
        }
        assertThat(asked).as("seed %d", seed).doesNotHaveDuplicates().hasSize(200);
        for (int i = 1; i < counted.size(); i++) {
            assertThat(Duration.between(counted.get(i - 1), counted.get(i)))
                    .as("seed %d", seed)
                    .isPositive();
        }
    }

    private static Digest decide(Optional<Instant> said, Waiting... waiting) {
        return Digest.decide(List.of(waiting), said, GAP, NOW);
    }

    private static Waiting ordinary(long id, int urgency, long seconds) {
        return new Waiting(id, urgency, false, NOW.plusSeconds(seconds));
    }

    private static Waiting exempt(long id, int urgency, long seconds) {
        return new Waiting(id, urgency, true, NOW.plusSeconds(seconds));
    }
}
