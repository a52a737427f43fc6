package dev.evenkeel.suspect.score;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.evenkeel.suspect.seen.AttemptSeen;
import dev.evenkeel.suspect.seen.ChangeSeen;
import dev.evenkeel.suspect.seen.Question;

/** What was tried already. An attempt moves the change it names and the next older one of the same service, and no other. */
final class Attempts implements Sign {

    private static final double CURED = 6;

    private final Weights weights;
    private final Map<String, AttemptSeen> last = new HashMap<>();
    private final Map<String, ChangeSeen> nextOlder = new HashMap<>();

    Attempts(Question question, Weights weights) {
        this.weights = weights;
        question.attempts().stream()
                .sorted(Comparator.comparing(AttemptSeen::at).thenComparing(AttemptSeen::changeId))
                .forEach(attempt -> last.put(attempt.changeId(), attempt));
        Set<String> out = new HashSet<>(question.cleared());
        last.values().stream().filter(AttemptSeen::inVain).forEach(attempt -> out.add(attempt.changeId()));
        question.changes().stream()
                .filter(change -> wasInVain(change.id()))
                .forEach(tried ->
                        older(tried, question.changes(), out).ifPresent(next -> nextOlder.put(next.id(), tried)));
    }

    private static Optional<ChangeSeen> older(ChangeSeen tried, List<ChangeSeen> changes, Set<String> out) {
        return changes.stream()
                .filter(change -> change.service().equals(tried.service()) && !out.contains(change.id()))
                .filter(change ->
                        change.when().startedAt().isBefore(tried.when().startedAt()))
                .max(Comparator.<ChangeSeen, Instant>comparing(
                                change -> change.when().startedAt())
                        .thenComparing(ChangeSeen::id));
    }

    /** Taken back, seen to have landed, and nothing moved. */
    boolean wasInVain(String changeId) {
        return last.containsKey(changeId) && last.get(changeId).inVain();
    }

    /** Whether any reverting was in vain. */
    boolean anyInVain() {
        return last.values().stream().anyMatch(AttemptSeen::inVain);
    }

    @Override
    public String name() {
        return "attempts";
    }

    @Override
    public double weigh(ChangeSeen change) {
        AttemptSeen attempt = last.get(change.id());
        return attempt == null ? (nextOlder.containsKey(change.id()) ? weights.nextOlder() : 0) : effect(attempt);
    }

    private double effect(AttemptSeen attempt) {
        boolean landed = attempt.landed().orElse(true);
        return switch (attempt.effect()) {
            case HELPED -> CURED;
            case PARTLY -> -weights.inVain() / 2;
            case SAME -> attempt.inVain() ? weights.inVain() : landed ? weights.unclearAttempt() : weights.notLanded();
            case WORSE -> weights.inVain() / 2;
            case UNKNOWN -> landed ? 0 : weights.notLanded();
        };
    }

    @Override
    public String say(ChangeSeen change) {
        AttemptSeen attempt = last.get(change.id());
        if (attempt == null) {
            ChangeSeen tried = nextOlder.get(change.id());
            return tried == null
                    ? ""
                    : "the next older change of " + change.service() + " after the one that was taken back in vain";
        }
        if (attempt.landed().isPresent() && !attempt.landed().get()) {
            return "its reverting did not take effect: verify that first";
        }
        return switch (attempt.effect()) {
            case HELPED -> "what was done about it helped";
            case PARTLY -> "what was done about it helped in part";
            case SAME ->
                attempt.inVain()
                        ? "was taken back, that took effect, and nothing moved"
                        : "was taken back and nothing moved; nobody saw it take effect";
            case WORSE -> "what was done about it made it worse";
            case UNKNOWN -> "something was done about it; nobody said yet what came of it";
        };
    }
}
