package dev.evenkeel.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The versions that ran, to fill in what a source did not say: what ran before, and whether it is a way back. */
final class Versions {

    private final List<Change> deploys = new ArrayList<>();

    Versions(Collection<Change> deploys) {
        deploys.forEach(this::add);
    }

    void add(Change change) {
        if (change.kind() == Kind.DEPLOY && change.version().isPresent()) {
            deploys.removeIf(one -> one.ref().equals(change.ref()));
            deploys.add(change);
        }
    }

    /** The same change, with the version before it filled in and a return to an older version recognised. */
    Change complete(Change change) {
        if (change.kind() != Kind.DEPLOY
                || change.version().isEmpty()
                || change.previousVersion().isPresent()) {
            return change;
        }
        List<Change> before = deploys.stream()
                .filter(one -> samePlace(one, change) && one.startedAt().isBefore(change.startedAt()))
                .sorted(Comparator.comparing(Change::startedAt).reversed())
                .toList();
        Optional<String> previous = before.stream().findFirst().flatMap(Change::version);
        boolean ranBefore =
                before.stream().skip(1).anyMatch(one -> one.version().equals(change.version()));
        boolean back = change.isRollback() || ranBefore && !previous.equals(change.version());
        return previous.isEmpty() ? change : change.with(previous, back);
    }

    private static boolean samePlace(Change one, Change other) {
        return one.service().equalsIgnoreCase(other.service())
                && one.environment().equals(other.environment())
                && !one.ref().equals(other.ref());
    }
}
