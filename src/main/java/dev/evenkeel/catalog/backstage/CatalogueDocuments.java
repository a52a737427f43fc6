package dev.evenkeel.catalog.backstage;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

import dev.evenkeel.people.Team;

/** The documents the catalogue is read from. */
@ApplicationScoped
public class CatalogueDocuments implements PanacheRepository<DocumentRow> {

    private final Team team;

    @Inject
    CatalogueDocuments(Team team) {
        this.team = team;
    }

    /** How each stands, by address. */
    @Transactional
    public List<DocumentState> states() {
        return rows().stream().map(DocumentRow::state).toList();
    }

    List<DocumentRow> rows() {
        return list("teamId = ?1 order by address", team.id());
    }

    Optional<DocumentRow> row(String address) {
        return find("teamId = ?1 and address = ?2", team.id(), address).firstResultOptional();
    }
}
