package dev.evenkeel.mitigation.suggest;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

import dev.evenkeel.people.Team;

/** Which card is shown in which incident. */
@ApplicationScoped
class SuggestionCards implements PanacheRepository<SuggestionCardRow> {

    private final Team team;

    @Inject
    SuggestionCards(Team team) {
        this.team = team;
    }

    Optional<SuggestionCardRow> of(String incidentKey) {
        return find("teamId = ?1 and incidentKey = ?2", team.id(), incidentKey).firstResultOptional();
    }
}
