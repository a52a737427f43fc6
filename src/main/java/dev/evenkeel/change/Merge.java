package dev.evenkeel.change;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Puts together what was known about a change and what is told now, in whatever order it arrives. */
final class Merge {

    private Merge() {}

    /** What is told now wins, unless it is an older state that arrived late; then it only fills what was absent. */
    static Change of(Change known, Change told) {
        Progress status = known.status().after(told.status());
        boolean late = status != told.status();
        Change first = late ? known : told;
        Change second = late ? told : known;
        return new Change(
                known.source(),
                known.id(),
                first.kind(),
                first.service(),
                either(first.environment(), second.environment()),
                first.title(),
                either(first.description(), second.description()),
                either(first.version(), second.version()),
                either(first.previousVersion(), second.previousVersion()),
                either(first.author(), second.author()),
                either(first.url(), second.url()),
                known.status() == told.status() ? told.startedAt() : earlier(known, told),
                either(first.effectiveAt(), second.effectiveAt()),
                either(first.finishedAt(), second.finishedAt()),
                status,
                number(first.rolloutPercent(), second.rolloutPercent()),
                list(first.labels(), second.labels()),
                either(first.checks(), second.checks()),
                first.automatic() || second.automatic(),
                number(first.linesChanged(), second.linesChanged()),
                either(first.guardFlag(), second.guardFlag()),
                first.hasMigration() || second.hasMigration(),
                list(first.requires(), second.requires()),
                first.isRollback() || second.isRollback(),
                either(first.revert(), second.revert()),
                either(first.stop(), second.stop()));
    }

    /** A sender that only says when a state began gives each state a time of its own: the change began with the first. */
    private static Instant earlier(Change one, Change other) {
        return one.startedAt().isBefore(other.startedAt()) ? one.startedAt() : other.startedAt();
    }

    private static <T> Optional<T> either(Optional<T> first, Optional<T> second) {
        return first.or(() -> second);
    }

    private static OptionalInt number(OptionalInt first, OptionalInt second) {
        return first.isPresent() ? first : second;
    }

    private static <T> List<T> list(List<T> first, List<T> second) {
        return first.isEmpty() ? second : first;
    }
}
