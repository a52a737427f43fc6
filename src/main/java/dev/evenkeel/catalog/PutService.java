package dev.evenkeel.catalog;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.people.Team;

/** Puts a service into the catalogue by hand, in place of what stood there under its name. */
@ApplicationScoped
public class PutService {

    private final Services services;
    private final Team team;
    private final ServiceDocuments documents;
    private final InstantSource clock;

    @Inject
    PutService(Services services, Team team, ServiceDocuments documents, InstantSource clock) {
        this.services = services;
        this.team = team;
        this.documents = documents;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Put {

        /** It was not there. */
        record Created(Service service) implements Put {}

        /** It was there; this stands now. */
        record Replaced(Service service) implements Put {}

        /** One of its names belongs to another service. */
        record Taken(String called, String by) implements Put {}
    }

    /** Stores it whole, or refuses it whole. */
    @Transactional
    public Put put(Service service) {
        documents.lock();
        Optional<Put.Taken> taken = taken(service);
        if (taken.isPresent()) {
            return taken.get();
        }
        Optional<ServiceRow> before = services.row(service.name());
        ServiceRow row = before.orElseGet(() -> new ServiceRow(team.id(), Names.key(service.name())));
        row.isPut(documents.write(service), clock.instant());
        services.persist(row);
        takeNames(service);
        services.changed();
        return before.isPresent() ? new Put.Replaced(service) : new Put.Created(service);
    }

    private Optional<Put.Taken> taken(Service service) {
        List<Service> others = services.rows().stream()
                .filter(ServiceRow::isByHand)
                .map(services::read)
                .filter(other -> !Names.key(other.name()).equals(Names.key(service.name())))
                .toList();
        return service.calledBy()
                .map(Names::key)
                .flatMap(called -> others.stream()
                        .filter(other -> other.calledBy().map(Names::key).anyMatch(called::equals))
                        .filter(other -> !isSharedRepo(called, service, other))
                        .map(other -> new Put.Taken(called, other.name())))
                .findFirst();
    }

    /** What was read from a document gives way: it loses an alias that is taken here, and is gone where its name is. */
    private void takeNames(Service put) {
        Set<String> taken = Stream.concat(Stream.of(put.name()), put.aliases().stream())
                .map(Names::key)
                .collect(Collectors.toSet());
        for (ServiceRow row : services.rows()) {
            if (row.isByHand()) {
                continue;
            }
            Service read = services.read(row);
            List<String> free = read.aliases().stream()
                    .filter(alias -> !taken.contains(Names.key(alias)))
                    .toList();
            if (taken.contains(row.nameKey())) {
                row.isGone(clock.instant());
            }
            if (free.size() < read.aliases().size()) {
                row.says(documents.write(read.withAliases(free)), clock.instant());
            }
        }
    }

    /** Several services may live in one repository. */
    private static boolean isSharedRepo(String called, Service one, Service other) {
        return one.repo().map(Names::key).filter(called::equals).isPresent()
                && other.repo().map(Names::key).filter(called::equals).isPresent();
    }
}
