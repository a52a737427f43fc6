package dev.evenkeel.mitigation.suggest;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Incidents;
import dev.evenkeel.mitigation.ClearedSuspect;
import dev.evenkeel.mitigation.ClearedSuspects;
import dev.evenkeel.mitigation.Mitigation;
import dev.evenkeel.mitigation.Mitigations;
import dev.evenkeel.mitigation.Verdict;
import dev.evenkeel.suspect.Situation;
import dev.evenkeel.suspect.SuspectsFor;
import dev.evenkeel.suspect.SuspectsView;
import dev.evenkeel.suspect.SuspectsView.Item;
import dev.evenkeel.suspect.seen.AttemptSeen;
import dev.evenkeel.suspect.seen.AttemptSeen.Effect;

/** Ranks the suspects of an incident with what has been tried and ruled out. Stores nothing. */
@ApplicationScoped
public class Suggest {

    private final Incidents incidents;
    private final Mitigations mitigations;
    private final ClearedSuspects cleared;
    private final SuspectsFor suspects;
    private final InstantSource clock;

    @Inject
    Suggest(
            Incidents incidents,
            Mitigations mitigations,
            ClearedSuspects cleared,
            SuspectsFor suspects,
            InstantSource clock) {
        this.incidents = incidents;
        this.mitigations = mitigations;
        this.cleared = cleared;
        this.suspects = suspects;
        this.clock = clock;
    }

    /** The list as it stands now; {@code more} looks back further. Empty for an unknown incident. */
    @Transactional
    public Optional<SuspectsView> view(String key, boolean more) {
        return view(key, more, clock.instant());
    }

    /** The list as it would stand at another moment, with all that is known now. */
    @Transactional
    public Optional<SuspectsView> view(String key, boolean more, Instant at) {
        return incidents.byKey(key).map(incident -> suspects.rank(situation(incident, more, at)));
    }

    /** One change with its way out as it stands now, also where it is not among the best; empty when it is not within reach. */
    @Transactional
    public Optional<Item> one(String key, String changeRef) {
        return incidents
                .byKey(key)
                .flatMap(incident -> suspects.one(situation(incident, true, clock.instant()), changeRef));
    }

    /** The deploy that going so many steps back on a service would undo last; empty when there are not so many. */
    @Transactional
    public Optional<Item> stepsBack(String key, String service, int steps) {
        return incidents
                .byKey(key)
                .flatMap(incident -> suspects.stepsBack(situation(incident, true, clock.instant()), service, steps));
    }

    private Situation situation(IncidentFacts incident, boolean more, Instant at) {
        String symptom = incident.title()
                + incident.description().map(words -> "\n" + words).orElse("");
        Set<String> ruledOut = cleared.of(incident.key()).stream()
                .map(ClearedSuspect::changeRef)
                .collect(Collectors.toSet());
        return new Situation(
                incident.key(),
                incident.services(),
                incident.impactStartedAt(),
                incident.detectedAt(),
                incident.declaredAt(),
                symptom,
                Optional.empty(),
                at,
                attempts(incident.key()),
                ruledOut,
                more,
                mitigations.confirmed());
    }

    private List<AttemptSeen> attempts(String key) {
        return mitigations.of(key).stream()
                .filter(tried -> tried.isTried() && !isAsIfNeverTried(tried))
                .flatMap(tried -> tried.changes().stream().map(ref -> seen(ref, tried)))
                .toList();
    }

    /** What was undone before anybody judged it says nothing. */
    private static boolean isAsIfNeverTried(Mitigation tried) {
        return tried.undoneAt().isPresent() && tried.verdict().isEmpty();
    }

    /** "No change" is said of what landed: for what did not, there is an answer of its own. Before any answer counts what was seen. */
    private static AttemptSeen seen(String ref, Mitigation tried) {
        Optional<Verdict> verdict = tried.verdict().filter(known -> known != Verdict.TOO_EARLY);
        Optional<Boolean> landed =
                verdict.map(known -> known != Verdict.NOT_LANDED).or(tried::landed);
        Effect effect = verdict.map(Suggest::effect).orElse(Effect.UNKNOWN);
        return new AttemptSeen(ref, tried.at(), landed, effect);
    }

    private static Effect effect(Verdict verdict) {
        return switch (verdict) {
            case HELPED -> Effect.HELPED;
            case PARTLY -> Effect.PARTLY;
            case SAME -> Effect.SAME;
            case WORSE -> Effect.WORSE;
            case NOT_LANDED, TOO_EARLY -> Effect.UNKNOWN;
        };
    }
}
