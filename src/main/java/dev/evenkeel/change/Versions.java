package dev.evenkeel.change;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.evenkeel.change.RanVersion.Place;

/** The versions that ran, to fill in what a source did not say: what ran before, and whether it is a way back. */
final class Versions {

    private final Map<String, RanVersion> byRef = new HashMap<>();
    private final Map<Place, Map<String, RanVersion>> byPlace = new HashMap<>();

    Versions(Collection<RanVersion> deploys) {
        deploys.forEach(this::add);
    }

    void add(Change change) {
        RanVersion.of(change).ifPresent(this::add);
    }

    private void add(RanVersion deploy) {
        RanVersion before = byRef.put(deploy.ref(), deploy);
        if (before != null) {
            byPlace.get(before.place()).remove(before.ref());
        }
        byPlace.computeIfAbsent(deploy.place(), place -> new HashMap<>()).put(deploy.ref(), deploy);
    }

    /** Whether anything is left to fill in. */
    static boolean isIncomplete(Change change) {
        return change.previousVersion().isEmpty() && RanVersion.of(change).isPresent();
    }

    /** The same change, with the version before it filled in and a return to an older version recognised. */
    Change complete(Change change) {
        if (!isIncomplete(change)) {
            return change;
        }
        RanVersion deploy = RanVersion.of(change).orElseThrow();
        List<RanVersion> before = byPlace.getOrDefault(deploy.place(), Map.of()).values().stream()
                .filter(one -> !one.ref().equals(deploy.ref()))
                .filter(one -> one.startedAt().isBefore(deploy.startedAt()))
                .toList();
        Optional<RanVersion> last =
                before.stream().max(Comparator.comparing(RanVersion::startedAt).thenComparing(RanVersion::ref));
        if (last.isEmpty()) {
            return change;
        }
        boolean ranBefore = before.stream()
                .anyMatch(one -> one != last.get() && one.version().equals(deploy.version()));
        boolean back = change.isRollback() || ranBefore && !last.get().version().equals(deploy.version());
        return change.with(Optional.of(last.get().version()), back);
    }
}
