package dev.evenkeel.suspect;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.catalog.Names;
import dev.evenkeel.catalog.Service;
import dev.evenkeel.catalog.Services;
import dev.evenkeel.change.Change;
import dev.evenkeel.change.Changes;
import dev.evenkeel.change.Kind;
import dev.evenkeel.flag.Flags;
import dev.evenkeel.suspect.SuspectsView.Item;
import dev.evenkeel.suspect.SuspectsView.Window;
import dev.evenkeel.suspect.back.WaysBack;
import dev.evenkeel.suspect.seen.ChangeSeen;
import dev.evenkeel.suspect.seen.Question;
import dev.evenkeel.time.TeamZone;

/** Gathers what is known around an incident and ranks it. Stores nothing. */
@ApplicationScoped
public class SuspectsFor {

    private static final Duration BACK = Duration.ofDays(7);
    private static final Duration BACK_FOR_FLAGS = Duration.ofDays(14);
    private static final Duration BACK_FOR_MORE = Duration.ofDays(28);
    // people say when it began to within a few minutes
    private static final Duration STATED_WITHIN = Duration.ofMinutes(5);
    private static final Set<String> ELSEWHERE =
            Set.of("staging", "stage", "dev", "development", "test", "testing", "qa", "preview", "sandbox", "ci");

    private final Changes changes;
    private final Flags flags;
    private final Services services;
    private final TeamZone zone;

    @Inject
    SuspectsFor(Changes changes, Flags flags, Services services, TeamZone zone) {
        this.changes = changes;
        this.flags = flags;
        this.services = services;
        this.zone = zone;
    }

    /** Ranks the changes of the last days: seven, for flags fourteen; with {@code more}, four weeks. */
    @Transactional
    public SuspectsView rank(Situation situation) {
        Gathered gathered = gathered(situation);
        return view(situation, gathered, Suspects.rank(gathered.question()));
    }

    /** One change with its way out, also where it is not among the best; empty when it is not among the changes looked at. */
    @Transactional
    public Optional<Item> one(Situation situation, String changeRef) {
        Gathered gathered = gathered(situation);
        return Suspects.one(gathered.question(), changeRef).map(suspect -> item(suspect, gathered));
    }

    /** The deploy at the bottom of so many steps back on a service; empty when there are not so many. */
    @Transactional
    public Optional<Item> stepsBack(Situation situation, String service, int steps) {
        Gathered gathered = gathered(situation);
        List<ChangeSeen> standing = new WaysBack(gathered.question()).standing(service);
        return steps < 1 || steps > standing.size()
                ? Optional.empty()
                : Suspects.one(gathered.question(), standing.get(steps - 1).id())
                        .map(suspect -> item(suspect, gathered));
    }

    /**
     * What is known around an incident.
     *
     * @param near the changes by their reference
     */
    private record Gathered(Question question, Window window, Map<String, Change> near) {}

    private Gathered gathered(Situation situation) {
        List<Service> catalogue = services.everything();
        Names names = Names.of(catalogue);
        Instant anchor =
                situation.impactStartedAt().orElse(situation.detectedAt().orElse(situation.declaredAt()));
        Window window = new Window(anchor.minus(situation.more() ? BACK_FOR_MORE : BACK), situation.now());
        Map<String, Change> near = gather(situation, window, anchor, names).stream()
                .map(change -> change.on(names.orAsCalled(change.service())))
                .collect(Collectors.toMap(Change::ref, Function.identity(), (one, same) -> one));
        Question question = new Question(
                situation.now(),
                situation.detectedAt().orElse(situation.declaredAt()),
                situation.impactStartedAt(),
                STATED_WITHIN,
                situation.services().stream().map(names::orAsCalled).toList(),
                situation.symptom(),
                false,
                near.values().stream()
                        .map(change -> LiveChanges.seen(change, names))
                        .toList(),
                LiveChanges.graph(catalogue, names),
                LiveChanges.flags(flags.everything(), near.values(), anchor, situation.now(), names),
                situation.attempts(),
                situation.cleared(),
                zone.id(),
                situation.confirmed());
        return new Gathered(question, window, near);
    }

    /** What is only hearsay of deploys says nothing more where deploys are told of. */
    private List<Change> gather(Situation situation, Window window, Instant anchor, Names names) {
        Instant flagsFrom = situation.more() ? window.from() : anchor.minus(BACK_FOR_FLAGS);
        List<Change> all = changes.within(flagsFrom, window.to());
        Map<String, Integer> nearest = all.stream()
                .filter(change -> change.kind() == Kind.DEPLOY)
                .collect(Collectors.toMap(change -> names.orAsCalled(change.service()), Change::hearsay, Math::min));
        return all.stream()
                .filter(change -> change.kind() != Kind.DEPLOY
                        || change.hearsay() == 0
                        || change.hearsay() == nearest.get(names.orAsCalled(change.service())))
                .filter(change -> change.kind() == Kind.FLAG_CHANGE
                        || !change.status().isFinal()
                        || !change.startedAt().isBefore(window.from()))
                .filter(change -> isThere(change, situation))
                .toList();
    }

    private static boolean isThere(Change change, Situation situation) {
        return change.environment()
                .map(where -> where.toLowerCase(Locale.ROOT))
                .map(where ->
                        situation.environment().map(where::equalsIgnoreCase).orElse(!ELSEWHERE.contains(where)))
                .orElse(true);
    }

    private static SuspectsView view(Situation situation, Gathered gathered, Ranking ranking) {
        List<Item> items = ranking.suspects().stream()
                .map(suspect -> item(suspect, gathered))
                .toList();
        return new SuspectsView(
                situation.incident(),
                situation.now(),
                gathered.window(),
                ranking.considered(),
                ranking.verdict(),
                ranking.confidence(),
                ranking.nothing(),
                items);
    }

    private static Item item(Suspect suspect, Gathered gathered) {
        return new Item(
                suspect.rank(),
                gathered.near().get(suspect.change().id()),
                suspect.share(),
                suspect.terms(),
                suspect.wayBack(),
                suspect.state());
    }
}
