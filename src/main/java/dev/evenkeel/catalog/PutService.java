package dev.evenkeel.catalog;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.evenkeel.people.Team;

/** Puts a service into the catalogue, in place of what stood there under its name. */
@ApplicationScoped
public class PutService {

    private final Services services;
    private final Team team;
    private final ObjectMapper json;
    private final InstantSource clock;

    @Inject
    PutService(Services services, Team team, ObjectMapper json, InstantSource clock) {
        this.services = services;
        this.team = team;
        this.json = json;
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
        services.getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtext(:key))")
                .setParameter("key", "catalog " + team.id())
                .getSingleResult();
        Optional<Put.Taken> taken = taken(service);
        if (taken.isPresent()) {
            return taken.get();
        }
        Optional<ServiceRow> before = services.row(service.name());
        ServiceRow row = before.orElseGet(() -> new ServiceRow(team.id(), Names.key(service.name())));
        row.says(document(service), clock.instant());
        services.persist(row);
        return before.isPresent() ? new Put.Replaced(service) : new Put.Created(service);
    }

    private Optional<Put.Taken> taken(Service service) {
        List<Service> others = services.everything().stream()
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

    /** Several services may live in one repository. */
    private static boolean isSharedRepo(String called, Service one, Service other) {
        return one.repo().map(Names::key).filter(called::equals).isPresent()
                && other.repo().map(Names::key).filter(called::equals).isPresent();
    }

    private String document(Service service) {
        try {
            return json.writeValueAsString(service);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
