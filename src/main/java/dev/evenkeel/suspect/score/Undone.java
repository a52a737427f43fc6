package dev.evenkeel.suspect.score;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.evenkeel.change.Kind;
import dev.evenkeel.change.Progress;
import dev.evenkeel.suspect.seen.ChangeSeen;
import dev.evenkeel.suspect.seen.Question;

/** A change that was taken back before it showed: rolled back by a later deploy, cancelled, or marked as rolled back. */
final class Undone implements Sign {

    private final Weights weights;
    private final Map<String, String> texts = new HashMap<>();

    Undone(Question question, Weights weights) {
        this.weights = weights;
        question.changes().stream()
                .filter(change -> change.kind() == Kind.DEPLOY
                        && change.release().version().isPresent())
                .collect(Collectors.groupingBy(ChangeSeen::service))
                .forEach((service, deploys) -> look(deploys, question));
    }

    private void look(List<ChangeSeen> deploys, Question question) {
        deploys.stream()
                .filter(change -> change.release().rollback())
                .filter(change ->
                        change.when().startedAt().isBefore(question.began().orElse(question.declared())))
                .forEach(back -> takenBackBy(back, deploys)
                        .forEach(change -> texts.put(change.id(), "was taken back by " + back.title())));
    }

    /** Between the deploy of the version gone back to, and the rollback. */
    private static List<ChangeSeen> takenBackBy(ChangeSeen back, List<ChangeSeen> deploys) {
        List<ChangeSeen> before = deploys.stream()
                .filter(change -> change.when().startedAt().isBefore(back.when().startedAt()))
                .sorted(Comparator.comparing(change -> change.when().startedAt()))
                .toList();
        Optional<String> target = back.release().version();
        Set<ChangeSeen> undone = new HashSet<>();
        for (ChangeSeen change : before.reversed()) {
            if (change.release().version().equals(target)) {
                return List.copyOf(undone);
            }
            if (!change.release().rollback()) {
                undone.add(change);
            }
        }
        return List.of();
    }

    @Override
    public String name() {
        return "undone";
    }

    @Override
    public double weigh(ChangeSeen change) {
        return neverOut(change) || texts.containsKey(change.id()) ? weights.undone() : 0;
    }

    private static boolean neverOut(ChangeSeen change) {
        return change.when().progress() == Progress.CANCELLED || change.when().progress() == Progress.ROLLED_BACK;
    }

    @Override
    public String say(ChangeSeen change) {
        return neverOut(change)
                ? "was " + change.when().progress().word().replace('_', ' ')
                : texts.getOrDefault(change.id(), "");
    }
}
