package dev.evenkeel.postmortem.collect;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.catalog.Service;
import dev.evenkeel.catalog.Services;
import dev.evenkeel.change.Change;
import dev.evenkeel.mitigation.ClearedSuspect;
import dev.evenkeel.mitigation.ClearedSuspects;
import dev.evenkeel.mitigation.suggest.Suggest;
import dev.evenkeel.postmortem.account.Suspicion;
import dev.evenkeel.postmortem.account.Suspicion.State;
import dev.evenkeel.suspect.SuspectsView;
import dev.evenkeel.suspect.SuspectsView.Item;
import dev.evenkeel.suspect.back.Way;
import dev.evenkeel.suspect.score.Term;

/** The changes that came into question, ranked with all that is known of them by then. */
@ApplicationScoped
class Suspicions {

    private static final int REASONS = 4;
    private static final Set<Way> NO_WAY_BACK = Set.of(Way.ROLL_FORWARD, Way.FIX_FORWARD, Way.NONE);

    private final Suggest suggest;
    private final ClearedSuspects cleared;
    private final Services services;

    @Inject
    Suspicions(Suggest suggest, ClearedSuspects cleared, Services services) {
        this.suggest = suggest;
        this.cleared = cleared;
        this.services = services;
    }

    /** Those of an incident as they stood at {@code asOf}, best first. */
    List<Suspicion> of(String key, Instant asOf) {
        Map<String, ClearedSuspect> ruledOut = cleared.of(key).stream()
                .collect(Collectors.toMap(ClearedSuspect::changeRef, Function.identity(), (first, again) -> again));
        List<Service> catalogue = services.everything();
        return suggest.view(key, false, asOf).map(SuspectsView::items).orElse(List.of()).stream()
                .map(item -> suspicion(
                        item, Optional.ofNullable(ruledOut.get(item.change().ref())), catalogue))
                .toList();
    }

    private static Suspicion suspicion(Item item, Optional<ClearedSuspect> ruling, List<Service> catalogue) {
        Change change = item.change();
        return new Suspicion(
                change.ref(),
                change.title(),
                change.kind().word(),
                change.service(),
                change.version(),
                change.tookEffectAt(),
                change.author(),
                change.url(),
                item.share(),
                item.terms().stream()
                        .filter(Suspicions::isReason)
                        .limit(REASONS)
                        .map(Term::text)
                        .toList(),
                State.valueOf(item.state().name()),
                ruling.flatMap(ClearedSuspect::reason),
                ruling.map(ClearedSuspect::byUser),
                ruling.map(ClearedSuspect::at),
                isStoppable(change, catalogue),
                !NO_WAY_BACK.contains(item.mitigation().kind()));
    }

    /** What speaks for this one change; how often its kind does harm, and what came of trying, is said elsewhere. */
    private static boolean isReason(Term term) {
        return switch (term.name()) {
            case "kind", "attempts" -> false;
            case "hour" -> !term.text().isEmpty();
            default -> term.value() > 0;
        };
    }

    /** A flag over a deploy, a stop for what runs on its own; the other kinds are over at once. */
    private static boolean isStoppable(Change change, List<Service> catalogue) {
        boolean stop = change.stop().isPresent()
                || catalogue.stream()
                        .filter(service -> service.name().equalsIgnoreCase(change.service()))
                        .anyMatch(service -> service.stop().isPresent());
        return switch (change.kind()) {
            case DEPLOY -> stop || change.guardFlag().isPresent();
            case DATA_PUSH, MIGRATION -> stop;
            case FLAG_CHANGE, CONFIG_CHANGE, INFRA_CHANGE, MANUAL_OPERATION -> true;
        };
    }
}
