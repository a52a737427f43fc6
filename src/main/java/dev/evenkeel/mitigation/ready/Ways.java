package dev.evenkeel.mitigation.ready;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.catalog.HowTo;
import dev.evenkeel.catalog.Listed;
import dev.evenkeel.catalog.Names;
import dev.evenkeel.catalog.Service;
import dev.evenkeel.catalog.Services;
import dev.evenkeel.change.Change;
import dev.evenkeel.change.Changes;
import dev.evenkeel.change.Kind;
import dev.evenkeel.flag.FlagState;
import dev.evenkeel.flag.Flags;
import dev.evenkeel.flag.Stage;
import dev.evenkeel.mitigation.act.FlagPlace;
import dev.evenkeel.mitigation.act.Order;
import dev.evenkeel.mitigation.act.Wanted;
import dev.evenkeel.mitigation.lever.Levers;
import dev.evenkeel.mitigation.lever.Reach;

/** Every service, job and flag with the way back that is on file or set up. Calls nobody. */
@ApplicationScoped
@Transactional
class Ways {

    /** A job is a service with a stop, and one whose data were pushed lately. */
    private static final Duration LATELY = Duration.ofDays(28);

    private static final int MOST = 1000;

    private final Services services;
    private final Changes changes;
    private final Flags flags;
    private final Levers levers;

    @Inject
    Ways(Services services, Changes changes, Flags flags, Levers levers) {
        this.services = services;
        this.changes = changes;
        this.flags = flags;
        this.levers = levers;
    }

    /** All of them: services, jobs, flags, each by name. */
    public List<Way> all(Instant now) {
        return of(now, name -> true);
    }

    /** Those of some services, by the catalogue's names. */
    public List<Way> of(Instant now, Predicate<String> wanted) {
        List<Service> present = services.listed().stream()
                .filter(listed -> listed.goneAt().isEmpty()
                        && wanted.test(listed.service().name()))
                .map(Listed::service)
                .toList();
        Names names = services.names();
        Map<String, Change> deploys = newest(Kind.DEPLOY, now, names);
        List<Way> ways = new ArrayList<>();
        for (Service service : present) {
            String target = Optional.ofNullable(deploys.get(service.name()))
                    .flatMap(Change::previousVersion)
                    .orElse("the version before");
            Wanted back = Wanted.version(service.name(), target, Optional.empty());
            ways.add(way(
                    Subject.service(service.name()), levers.reach(back), service.revert(), "no way back is on file"));
        }
        Set<String> jobs = new TreeSet<>(newest(Kind.DATA_PUSH, now, names).keySet());
        present.stream().filter(service -> service.stop().isPresent()).forEach(service -> jobs.add(service.name()));
        jobs.removeIf(wanted.negate());
        for (String job : jobs) {
            Optional<HowTo> stop = present.stream()
                    .filter(service -> service.name().equals(job))
                    .findFirst()
                    .flatMap(Service::stop);
            ways.add(way(Subject.job(job), levers.reach(Wanted.halt(job)), stop, "no stop is on file"));
        }
        flags.everything().stream()
                .filter(flag -> wanted.test(names.orAsCalled(flag.service())))
                .forEach(flag -> ways.add(flag(flag, names)));
        return ways;
    }

    /** The newest change of this kind per service. */
    private Map<String, Change> newest(Kind kind, Instant now, Names names) {
        Changes.Wanted wanted = new Changes.Wanted(
                Optional.empty(), Optional.of(now.minus(LATELY)), Optional.empty(), Optional.of(kind));
        Map<String, Change> newest = new LinkedHashMap<>();
        changes.page(wanted, Optional.empty(), MOST)
                .changes()
                .forEach(change -> newest.putIfAbsent(names.orAsCalled(change.service()), change));
        return newest;
    }

    private Way flag(FlagState flag, Names names) {
        String service = names.orAsCalled(flag.service());
        String safe = flag.safeState().orElse(Stage.OFF).word();
        FlagPlace place = new FlagPlace(flag.key(), flag.provider(), flag.environment());
        return way(
                Subject.flag(flag.key(), service),
                levers.reach(Wanted.flag(place, service, safe)),
                Optional.empty(),
                flag.provider() + " is not connected for acting");
    }

    private static Way way(Subject subject, Reach reach, Optional<HowTo> onFile, String nothing) {
        Optional<String> byHand = onFile.map(how -> "by hand: " + how.inWords());
        return switch (reach) {
            case Reach.Ready(Order order) -> new Way(subject, Optional.of(order.how()), Optional.of(order), List.of());
            case Reach.Missing(String sentence) ->
                new Way(subject, byHand, Optional.empty(), List.of(clause(sentence)));
            case Reach.NotMine none ->
                new Way(subject, byHand, Optional.empty(), byHand.isPresent() ? List.of() : List.of(nothing));
        };
    }

    private static String clause(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
