package dev.evenkeel.suspect.back;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.evenkeel.change.Kind;
import dev.evenkeel.suspect.seen.ChangeSeen;

/** What makes going back below a change unsafe. */
final class Blocks {

    private Blocks() {}

    /**
     * Each reason in words, for people.
     *
     * @param undone the culprit and all that went out on top of it
     * @param ofService all changes of its service
     * @param requiring all changes that require a version of another service
     */
    static List<String> below(
            ChangeSeen culprit, List<ChangeSeen> undone, List<ChangeSeen> ofService, List<ChangeSeen> requiring) {
        Set<String> reasons = new LinkedHashSet<>();
        undone.stream()
                .filter(change -> change.release().migration())
                .forEach(change -> reasons.add(named(change) + " changed the database's shape"));
        ofService.stream()
                .filter(change -> change.kind() == Kind.MIGRATION)
                .filter(change ->
                        !change.when().startedAt().isBefore(culprit.when().startedAt()))
                .sorted(Comparator.comparing(ChangeSeen::id))
                .forEach(change -> reasons.add("migration \"" + change.title() + "\" came after it"));
        Set<String> versions = new HashSet<>();
        undone.forEach(change -> change.release().version().ifPresent(versions::add));
        for (ChangeSeen other : requiring) {
            boolean needs = !other.service().equals(culprit.service())
                    && other.release().requires().stream()
                            .anyMatch(need ->
                                    need.service().equals(culprit.service()) && versions.contains(need.version()));
            if (needs) {
                reasons.add(other.service() + " " + named(other) + " needs it");
            }
        }
        return reasons.stream().sorted().toList();
    }

    static String named(ChangeSeen change) {
        return change.release().version().orElse(change.title());
    }
}
