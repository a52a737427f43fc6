package dev.evenkeel.mitigation.ready;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import dev.evenkeel.people.Team;

/** When the ways back are tried again: one row for all nodes. */
@ApplicationScoped
class RehearsalDue {

    private final EntityManager database;
    private final Team team;

    @Inject
    RehearsalDue(EntityManager database, Team team) {
        this.database = database;
        this.team = team;
    }

    /** Takes it upon this node, if it is due; the first time at once. */
    @Transactional
    public boolean claim(Instant now) {
        return database.createNativeQuery("insert into rehearsal (team_id, due_at) values (:team, :next)"
                                + " on conflict (team_id) do update set due_at = excluded.due_at"
                                + " where rehearsal.due_at <= :now")
                        .setParameter("team", team.id())
                        .setParameter("next", now.plus(RehearseWaysBack.rhythm()))
                        .setParameter("now", now)
                        .executeUpdate()
                > 0;
    }
}
