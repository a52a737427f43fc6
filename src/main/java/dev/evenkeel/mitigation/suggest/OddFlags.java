package dev.evenkeel.mitigation.suggest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.catalog.Names;
import dev.evenkeel.catalog.Service;
import dev.evenkeel.catalog.Services;
import dev.evenkeel.flag.FlagState;
import dev.evenkeel.flag.Flags;
import dev.evenkeel.flag.Stage;
import dev.evenkeel.suspect.SuspectsView;
import dev.evenkeel.suspect.seen.Spoken;

/** Where flags stand, and which of them do not stand as they should. */
@ApplicationScoped
public class OddFlags {

    private static final int SUSPECTS = 3;
    private static final int HOPS = 4;

    private final Flags flags;
    private final Services services;
    private final Suggest suggest;

    @Inject
    OddFlags(Flags flags, Services services, Suggest suggest) {
        this.flags = flags;
        this.services = services;
        this.suggest = suggest;
    }

    /**
     * A flag and what is odd about it.
     *
     * @param service by the catalogue's name
     * @param why each a clause; empty when nothing is
     */
    public record Odd(FlagState flag, String service, List<String> why) {

        /** Whether it does not stand as it should. */
        public boolean isOdd() {
            return !why.isEmpty();
        }
    }

    /**
     * The flags of one service, or all; the oddest first.
     *
     * @param service by any of its names
     * @param incident whose suspects are asked for what comes after them
     */
    @Transactional
    public List<Odd> of(Optional<String> service, Optional<String> incident, Instant now) {
        List<Service> catalogue = services.everything();
        Names names = Names.of(catalogue);
        Set<String> after =
                incident.map(key -> downstream(key, catalogue, names)).orElse(Set.of());
        Optional<String> wanted = service.map(names::orAsCalled);
        List<FlagState> all = flags.everything();
        Map<String, Set<Stage>> stages = all.stream()
                .collect(Collectors.groupingBy(
                        flag -> together(flag, names), Collectors.mapping(FlagState::stage, Collectors.toSet())));
        return all.stream()
                .filter(flag ->
                        wanted.isEmpty() || names.orAsCalled(flag.service()).equalsIgnoreCase(wanted.get()))
                .map(flag -> odd(flag, names, stages.get(together(flag, names)), after, now))
                .sorted(Comparator.comparingInt((Odd odd) -> -odd.why().size())
                        .thenComparing(odd -> odd.flag().ref()))
                .toList();
    }

    /** The same flag of the same service, whatever the environment. */
    private static String together(FlagState flag, Names names) {
        return flag.provider() + "/" + flag.key() + "/" + names.orAsCalled(flag.service());
    }

    private static Odd odd(FlagState flag, Names names, Set<Stage> stages, Set<String> after, Instant now) {
        String service = names.orAsCalled(flag.service());
        List<String> why = new ArrayList<>();
        if (flag.isOffDefault() && after.contains(service)) {
            why.add("should be " + flag.usual().word() + ", and comes after a suspect");
        } else if (flag.isOffDefault()) {
            why.add("should be " + flag.usual().word());
        }
        if (flag.isExpiredAt(now)) {
            why.add("expired "
                    + flag.expiresAt().map(end -> Spoken.between(end, now)).orElse("") + " ago");
        }
        switch (flag.stage()) {
            case VALIDATION, SHADOW, PARTIAL ->
                why.add("in " + flag.stage().word()
                        + flag.changedAt()
                                .or(flag::createdAt)
                                .map(since -> " for " + Spoken.between(since, now))
                                .orElse(""));
            case ON, OFF -> {}
        }
        if (stages.size() > 1) {
            String others = stages.stream()
                    .filter(stage -> stage != flag.stage())
                    .map(Stage::word)
                    .sorted()
                    .collect(Collectors.joining(" and "));
            why.add(others + " in another environment");
        }
        return new Odd(flag, service, why);
    }

    /** What the affected stream is: the first suspects' services, and all that need them. */
    private Set<String> downstream(String incident, List<Service> catalogue, Names names) {
        Set<String> reached = new TreeSet<>();
        suggest.view(incident, false).map(SuspectsView::items).orElse(List.of()).stream()
                .limit(SUSPECTS)
                .forEach(item -> reached.add(names.orAsCalled(item.change().service())));
        for (int hop = 0; hop < HOPS; hop++) {
            Set<String> next = new HashSet<>();
            for (Service service : catalogue) {
                if (service.dependsOn().stream().map(names::orAsCalled).anyMatch(reached::contains)) {
                    next.add(service.name());
                }
            }
            reached.addAll(next);
        }
        return reached;
    }
}
