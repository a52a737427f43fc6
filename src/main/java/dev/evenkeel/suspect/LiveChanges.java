package dev.evenkeel.suspect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.evenkeel.catalog.HowTo;
import dev.evenkeel.catalog.Names;
import dev.evenkeel.catalog.Service;
import dev.evenkeel.change.Change;
import dev.evenkeel.change.Kind;
import dev.evenkeel.flag.FlagState;
import dev.evenkeel.suspect.seen.ChangeSeen;
import dev.evenkeel.suspect.seen.FlagSeen;
import dev.evenkeel.suspect.seen.ServiceGraph;
import dev.evenkeel.suspect.seen.ServiceGraph.Edge;
import dev.evenkeel.suspect.seen.ServiceSeen;

/** What is stored, in the words of the ranking. */
final class LiveChanges {

    private LiveChanges() {}

    static ChangeSeen seen(Change change, Names names) {
        ChangeSeen.When when = new ChangeSeen.When(change.tookEffectAt(), change.finishedAt(), change.status());
        ChangeSeen.Release release = new ChangeSeen.Release(
                change.version(),
                change.previousVersion(),
                change.isRollback(),
                change.hasMigration(),
                change.guardFlag(),
                change.requires().stream()
                        .map(need -> new ChangeSeen.Needs(names.orAsCalled(need.service()), need.version()))
                        .toList());
        ChangeSeen.Care care = new ChangeSeen.Care(
                change.checks().map(LiveChanges::skipped).orElse(List.of()),
                change.automatic(),
                change.linesChanged(),
                change.rolloutPercent());
        return new ChangeSeen(
                change.ref(), change.kind(), names.orAsCalled(change.service()), change.title(), when, release, care);
    }

    private static List<String> skipped(Change.Checks checks) {
        List<String> skipped = new ArrayList<>();
        Map<String, Optional<String>> named = Map.of("CI", checks.ci(), "review", checks.review(), "QA", checks.qa());
        Stream.of("CI", "review", "QA")
                .filter(check -> named.get(check).filter("skipped"::equals).isPresent())
                .forEach(skipped::add);
        return skipped;
    }

    static ServiceGraph graph(List<Service> services, Names names) {
        List<ServiceSeen> seen = services.stream()
                .map(service -> new ServiceSeen(
                        service.name(),
                        service.platform(),
                        service.owner(),
                        service.revert().map(HowTo::inWords),
                        service.stop().map(HowTo::inWords)))
                .toList();
        List<Edge> edges = services.stream()
                .flatMap(service ->
                        service.dependsOn().stream().map(other -> new Edge(service.name(), names.orAsCalled(other))))
                .toList();
        return new ServiceGraph(seen, edges);
    }

    /** The flags that did not stand where they should when the impact began: those, and those that were moved since. */
    static List<FlagSeen> flags(
            Collection<FlagState> all, Collection<Change> changes, Instant began, Instant now, Names names) {
        List<FlagSeen> seen = new ArrayList<>();
        for (FlagState flag : all) {
            String moves = flag.moves();
            Optional<Change> moved = changes.stream()
                    .filter(change -> change.kind() == Kind.FLAG_CHANGE
                            && change.id().startsWith(moves)
                            && change.startedAt().isAfter(began)
                            && !change.startedAt().isAfter(now))
                    .min(Comparator.comparing(Change::startedAt));
            Optional<FlagSeen> stood = moved.map(move -> stoodUntil(move, flag, names))
                    .orElseGet(
                            () -> isForgotten(flag, began) ? Optional.of(stands(flag, names, now)) : Optional.empty());
            stood.ifPresent(seen::add);
        }
        return seen;
    }

    /** What was moved since the impact began was moved by those who fight it. */
    private static boolean isForgotten(FlagState flag, Instant began) {
        return flag.isOffDefault() && flag.changedAt().filter(began::isBefore).isEmpty();
    }

    private static FlagSeen stands(FlagState flag, Names names, Instant now) {
        return new FlagSeen(
                flag.key(),
                names.orAsCalled(flag.service()),
                flag.stage().word(),
                flag.usual().word(),
                flag.changedAt().or(flag::createdAt),
                flag.isExpiredAt(now));
    }

    private static Optional<FlagSeen> stoodUntil(Change move, FlagState flag, Names names) {
        return move.previousVersion()
                .filter(before -> !before.equals(flag.usual().word()))
                .map(before -> new FlagSeen(
                        flag.key(),
                        names.orAsCalled(flag.service()),
                        before,
                        flag.usual().word(),
                        flag.createdAt(),
                        flag.isExpiredAt(move.startedAt()),
                        Optional.of(move.startedAt())));
    }
}
