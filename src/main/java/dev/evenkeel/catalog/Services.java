package dev.evenkeel.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

import dev.evenkeel.people.Team;

/** The catalogue. */
@ApplicationScoped
public class Services implements PanacheRepository<ServiceRow> {

    private final Team team;
    private final ObjectMapper json;
    private final TransactionSynchronizationRegistry transaction;

    @Inject
    Services(Team team, ObjectMapper json, TransactionSynchronizationRegistry transaction) {
        this.team = team;
        this.json = json;
        this.transaction = transaction;
    }

    /** The catalogue as one transaction has read it: it is asked for again with every name that is looked up. */
    private record Reading(List<Service> services) {}

    /** All of them by name, those included that no document names any more: changes may still speak of them. */
    public List<Service> everything() {
        if (transaction.getTransactionKey() == null) {
            return readEverything();
        }
        if (transaction.getResource(Reading.class) instanceof Reading(List<Service> services)) {
            return services;
        }
        List<Service> services = readEverything();
        transaction.putResource(Reading.class, new Reading(services));
        return services;
    }

    /** What was read in this transaction is no longer so. */
    void changed() {
        if (transaction.getTransactionKey() != null) {
            transaction.putResource(Reading.class, null);
        }
    }

    private List<Service> readEverything() {
        return rows().stream()
                .map(this::read)
                .sorted(Comparator.comparing(Service::name))
                .toList();
    }

    /** All of them by name, with where each comes from. */
    public List<Listed> listed() {
        return rows().stream()
                .map(row -> new Listed(read(row), row.origin(), row.goneAt()))
                .sorted(Comparator.comparing(listed -> listed.service().name()))
                .toList();
    }

    /** The service that is called so: by its name, an alias or its repository. */
    public Optional<Service> findByNameOrAlias(String called) {
        List<Service> services = everything();
        return Names.of(services)
                .find(called)
                .flatMap(name -> services.stream()
                        .filter(service -> service.name().equals(name))
                        .findFirst());
    }

    /** What every service is called. */
    public Names names() {
        return Names.of(everything());
    }

    List<ServiceRow> rows() {
        return list("teamId", team.id());
    }

    Optional<ServiceRow> row(String name) {
        return find("teamId = ?1 and nameKey = ?2", team.id(), Names.key(name)).firstResultOptional();
    }

    Service read(ServiceRow row) {
        try {
            return json.readValue(row.document(), Service.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the stored service " + row.nameKey() + " cannot be read", broken);
        }
    }
}
