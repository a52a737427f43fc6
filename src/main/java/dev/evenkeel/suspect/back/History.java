package dev.evenkeel.suspect.back;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.evenkeel.change.Kind;
import dev.evenkeel.change.Progress;
import dev.evenkeel.suspect.seen.ChangeSeen;

/** The deploys of one service that its present version is made of, oldest first; what a rollback took back is not among them. */
final class History {

    private final List<ChangeSeen> standing;

    private History(List<ChangeSeen> standing) {
        this.standing = standing;
    }

    static History of(Kind kind, List<ChangeSeen> ofService) {
        List<ChangeSeen> standing = new ArrayList<>();
        ofService.stream()
                .filter(change -> change.kind() == kind && wentOut(change))
                .sorted(Comparator.comparing(
                                (ChangeSeen change) -> change.when().startedAt())
                        .thenComparing(ChangeSeen::id))
                .forEach(change -> add(standing, change));
        return new History(List.copyOf(standing));
    }

    private static boolean wentOut(ChangeSeen change) {
        Progress progress = change.when().progress();
        return progress == Progress.RUNNING || progress == Progress.SUCCEEDED || progress == Progress.FAILED;
    }

    private static void add(List<ChangeSeen> standing, ChangeSeen change) {
        Optional<String> target = change.release().version();
        if (!change.release().rollback() || target.isEmpty()) {
            standing.add(change);
            return;
        }
        List<ChangeSeen> kept = standing.stream()
                .takeWhile(one -> !one.release().version().equals(target))
                .toList();
        if (kept.size() < standing.size()) {
            standing.subList(kept.size() + 1, standing.size()).clear();
        }
    }

    /** This change and all after it, newest first; empty when it no longer stands. */
    List<ChangeSeen> from(ChangeSeen change) {
        int at = standing.indexOf(change);
        return at < 0 ? List.of() : standing.subList(at, standing.size()).reversed();
    }

    List<ChangeSeen> newestFirst() {
        return standing.reversed();
    }

    /** The lowest change that has to go with this one, so that what runs then is none of these. */
    ChangeSeen below(ChangeSeen change, Set<String> notThese) {
        int at = standing.indexOf(change);
        while (at > 0 && notThese.contains(standing.get(at - 1).id())) {
            at--;
        }
        return at < 0 ? change : standing.get(at);
    }

    /** What ran before this change. */
    Optional<String> versionBefore(ChangeSeen change) {
        int at = standing.indexOf(change);
        Optional<String> stood =
                at < 1 ? Optional.empty() : standing.get(at - 1).release().version();
        return change.release().previousVersion().or(() -> stood);
    }
}
