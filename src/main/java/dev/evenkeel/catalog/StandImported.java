package dev.evenkeel.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.people.Team;

/**
 * Puts the services that were read from documents beside those made by hand, which win. What no document names any more is marked gone:
 * changes may still speak of it.
 */
@ApplicationScoped
public class StandImported {

    private final Services services;
    private final ServiceDocuments documents;
    private final Team team;

    @Inject
    StandImported(Services services, ServiceDocuments documents, Team team) {
        this.services = services;
        this.documents = documents;
        this.team = team;
    }

    /**
     * A service and where it was read.
     *
     * @param origin the document's address
     */
    public record Imported(Service service, String origin) {}

    /** Keeps other writers of the catalogue out until the transaction ends. */
    @Transactional
    public void lock() {
        documents.lock();
    }

    /** From now on these are the imported services, and no others. */
    @Transactional
    public void stand(List<Imported> imported, Instant now) {
        Map<String, ServiceRow> rows = new HashMap<>();
        services.rows().forEach(row -> rows.put(row.nameKey(), row));
        Set<String> byHand = byHand();
        Set<String> called = new HashSet<>(byHand);
        imported.forEach(one -> called.add(Names.key(one.service().name())));
        Set<String> named = new HashSet<>();
        for (Imported one : imported) {
            String key = Names.key(one.service().name());
            if (!byHand.contains(key) && named.add(key)) {
                ServiceRow row = rows.computeIfAbsent(key, name -> new ServiceRow(team.id(), name));
                row.isReadFrom(one.origin(), documents.write(withFreeAliases(one.service(), called)), now);
                services.persist(row);
            }
        }
        rows.values().stream()
                .filter(row -> !row.isByHand() && !named.contains(row.nameKey()))
                .forEach(row -> row.isGone(now));
        services.changed();
    }

    private Set<String> byHand() {
        Set<String> names = new HashSet<>();
        services.rows().stream()
                .filter(ServiceRow::isByHand)
                .map(services::read)
                .flatMap(Service::calledBy)
                .map(Names::key)
                .forEach(names::add);
        return names;
    }

    /** An alias belongs to whoever had it first; a service made by hand always had it first. */
    private static Service withFreeAliases(Service service, Set<String> called) {
        List<String> free = new ArrayList<>();
        for (String alias : service.aliases()) {
            if (called.add(Names.key(alias))) {
                free.add(alias);
            }
        }
        return service.withAliases(free);
    }
}
