package dev.evenkeel.mitigation;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

import dev.evenkeel.people.Team;

/** What people ruled out. */
@ApplicationScoped
public class ClearedSuspects implements PanacheRepository<ClearedSuspectRow> {

    private final Team team;

    @Inject
    ClearedSuspects(Team team) {
        this.team = team;
    }

    /** Those of an incident, in the order in which they were ruled out. */
    public List<ClearedSuspect> of(String incidentKey) {
        return list("teamId = ?1 and incidentKey = ?2 order by clearedAt, id", team.id(), incidentKey).stream()
                .map(ClearedSuspectRow::cleared)
                .toList();
    }

    void add(String incidentKey, ClearedSuspect cleared) {
        persist(new ClearedSuspectRow(team.id(), incidentKey, cleared));
    }
}
