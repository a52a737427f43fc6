package dev.evenkeel.prompt.change;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.catalog.Names;
import dev.evenkeel.catalog.Service;
import dev.evenkeel.catalog.Services;
import dev.evenkeel.change.Change;
import dev.evenkeel.change.Changes;
import dev.evenkeel.chat.Text;
import dev.evenkeel.mitigation.Mitigation;

/** The services that come after a changed one, as far as the catalogue knows. */
@ApplicationScoped
class PathOf {

    private static final int FARTHEST = 8;

    private final Changes changes;
    private final Services services;

    @Inject
    PathOf(Changes changes, Services services) {
        this.changes = changes;
        this.services = services;
    }

    /** From the changed service to the one farthest behind it, both included. */
    record Path(List<String> services) {

        String start() {
            return services.getFirst();
        }

        String end() {
            return services.getLast();
        }

        String words() {
            return String.join(" → ", services);
        }
    }

    /** The longest of the shortest ways from what a mitigation undid; empty where nothing comes after it. */
    Optional<Path> behind(Mitigation mitigation) {
        return mitigation
                .changeRef()
                .flatMap(changes::byRef)
                .map(Change::service)
                .map(this::farthest)
                .filter(way -> way.size() > 1)
                .map(Path::new);
    }

    private List<String> farthest(String called) {
        List<Service> catalogue = services.everything();
        Names names = Names.of(catalogue);
        List<String> longest = List.of(names.orAsCalled(called));
        Set<String> seen = new HashSet<>(longest);
        Deque<List<String>> open = new ArrayDeque<>(List.of(longest));
        while (!open.isEmpty()) {
            List<String> way = open.poll();
            longest = way.size() > longest.size() ? way : longest;
            for (Service next : way.size() < FARTHEST ? catalogue : List.<Service>of()) {
                boolean needs = next.dependsOn().stream()
                        .anyMatch(other -> names.orAsCalled(other).equals(way.getLast()));
                if (needs && seen.add(next.name())) {
                    List<String> longer = new ArrayList<>(way);
                    longer.add(next.name());
                    open.add(longer);
                }
            }
        }
        return longest;
    }

    /** Whom to ask about a service. */
    Text ownerOf(String service) {
        return services.findByNameOrAlias(service)
                .flatMap(Service::owner)
                .map(owner -> Text.of("{} belongs to {}.", service, owner))
                .orElseGet(() -> Text.of("No owner of {} is on file.", service));
    }
}
