package dev.evenkeel.catalog.backstage;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import dev.evenkeel.people.Team;

/** When the documents are read again: one row for all nodes, so that one of them does it. */
@ApplicationScoped
class ReadingDue {

    private final EntityManager database;
    private final Team team;

    @Inject
    ReadingDue(EntityManager database, Team team) {
        this.database = database;
        this.team = team;
    }

    /**
     * Takes it upon this node, if it is due.
     *
     * @param anyway whether or not it is due: a start reads what may have been changed with it
     */
    @Transactional
    public boolean claim(Instant now, Duration every, boolean anyway) {
        return database.createNativeQuery("insert into catalog_reading (team_id, due_at) values (:team, :next)"
                                + " on conflict (team_id) do update set due_at = excluded.due_at"
                                + " where catalog_reading.due_at <= :now or :anyway")
                        .setParameter("team", team.id())
                        .setParameter("next", now.plus(every))
                        .setParameter("now", now)
                        .setParameter("anyway", anyway)
                        .executeUpdate()
                > 0;
    }
}
