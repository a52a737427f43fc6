package dev.evenkeel.mitigation.ready;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.catalog.Names;
import dev.evenkeel.catalog.Services;
import dev.evenkeel.mitigation.ready.Readiness.Item;
import dev.evenkeel.mitigation.ready.Subject.Sort;

/** Says what has a way back and when it was last proven. Stores nothing, calls nobody. */
@ApplicationScoped
public class ReadinessNow {

    private final Ways ways;
    private final Proofs proofs;
    private final Services services;
    private final InstantSource clock;

    @Inject
    ReadinessNow(Ways ways, Proofs proofs, Services services, InstantSource clock) {
        this.ways = ways;
        this.proofs = proofs;
        this.services = services;
        this.clock = clock;
    }

    /** Everything. */
    @Transactional
    public Readiness all() {
        Map<String, Proof> known = proofs.all();
        List<Item> items =
                ways.all(clock.instant()).stream().map(way -> item(way, known)).toList();
        return new Readiness(items, Summary.of(items));
    }

    /** Which of these services has no way back, or a job nobody can stop; by any of their names. */
    @Transactional
    public List<Item> withoutAWay(Collection<String> among) {
        Names names = services.names();
        Set<String> wanted = among.stream().map(names::orAsCalled).collect(Collectors.toSet());
        return ways.of(clock.instant(), wanted::contains).stream()
                .map(way -> item(way, Map.of()))
                .filter(item -> item.hasNoWay() && item.flag().isEmpty())
                .toList();
    }

    private static Item item(Way way, Map<String, Proof> known) {
        Proof proof = known.getOrDefault(way.subject().key(), Proof.NONE);
        List<String> missing = new ArrayList<>(way.missing());
        proof.trouble().ifPresent(missing::add);
        if (way.method().isPresent() && missing.isEmpty() && proof.provenAt().isEmpty()) {
            missing.add("never proven");
        }
        Subject subject = way.subject();
        return new Item(
                named(subject, Sort.SERVICE),
                named(subject, Sort.FLAG),
                named(subject, Sort.JOB),
                subject.sort() == Sort.FLAG ? Optional.of(subject.service()) : Optional.empty(),
                way.method(),
                proof.provenAt(),
                missing);
    }

    private static Optional<String> named(Subject subject, Sort sort) {
        return subject.sort() == sort ? Optional.of(subject.name()) : Optional.empty();
    }
}
