package dev.evenkeel.announcement;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import dev.evenkeel.alert.Alert;
import dev.evenkeel.people.Team;

/** Which message offers to declare an incident for which alerts. */
@ApplicationScoped
class AlertProposals {

    private final EntityManager entities;
    private final Team team;
    private final InstantSource clock;

    @Inject
    AlertProposals(EntityManager entities, Team team, InstantSource clock) {
        this.entities = entities;
        this.team = team;
        this.clock = clock;
    }

    /** A message, and the alert it tells of. */
    record Offer(UUID said, String alert) {}

    boolean isOpen(String group) {
        return !entities.createNativeQuery(
                        "select 1 from alert_proposal where team_id = :team and group_key = :group and not over",
                        Integer.class)
                .setParameter("team", team.id())
                .setParameter("group", group)
                .getResultList()
                .isEmpty();
    }

    void keep(Alert alert, UUID said) {
        entities.createNativeQuery(
                        "insert into alert_proposal (team_id, group_key, service_key, alert, said, proposed_at)"
                                + " values (:team, :group, :service, :alert, :said, :now)")
                .setParameter("team", team.id())
                .setParameter("group", alert.group())
                .setParameter(
                        "service",
                        alert.service()
                                .map(it -> it.strip().toLowerCase(Locale.ROOT))
                                .orElse(""))
                .setParameter("alert", alert.title())
                .setParameter("said", said)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** The group fell silent: its offer, unless somebody took it up. */
    Optional<Offer> over(String group) {
        List<?> rows = entities.createNativeQuery("""
                        with before as (select id, settled from alert_proposal
                                        where team_id = :team and group_key = :group and not over)
                        update alert_proposal set over = true, settled = true from before
                        where alert_proposal.id = before.id
                        returning said, alert, before.settled""", Object[].class)
                .setParameter("team", team.id())
                .setParameter("group", group)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .filter(row -> !(Boolean) row[2])
                .map(row -> new Offer((UUID) row[0], (String) row[1]))
                .findFirst();
    }

    /** Somebody takes care of these services: their offers. */
    List<Offer> settle(Collection<String> serviceKeys) {
        List<?> rows = entities.createNativeQuery("""
                        update alert_proposal set settled = true
                        where team_id = :team and service_key in (:services) and not settled
                        returning said, alert""", Object[].class)
                .setParameter("team", team.id())
                .setParameter("services", serviceKeys)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Offer((UUID) row[0], (String) row[1]))
                .toList();
    }
}
