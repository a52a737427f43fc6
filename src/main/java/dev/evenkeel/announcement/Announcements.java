package dev.evenkeel.announcement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import dev.evenkeel.people.Team;

/** Which message tells of which incident. */
@ApplicationScoped
class Announcements {

    private final EntityManager entities;
    private final Team team;

    @Inject
    Announcements(EntityManager entities, Team team) {
        this.entities = entities;
        this.team = team;
    }

    Optional<UUID> of(String incidentKey) {
        List<?> rows = entities.createNativeQuery(
                        "select said from announcement where team_id = :team and incident_key = :key", UUID.class)
                .setParameter("team", team.id())
                .setParameter("key", incidentKey)
                .getResultList();
        return rows.stream().map(UUID.class::cast).findFirst();
    }

    void keep(String incidentKey, UUID said) {
        entities.createNativeQuery("insert into announcement (team_id, incident_key, said) values (:team, :key, :said)")
                .setParameter("team", team.id())
                .setParameter("key", incidentKey)
                .setParameter("said", said)
                .executeUpdate();
    }
}
