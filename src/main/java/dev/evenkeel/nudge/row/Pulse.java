package dev.evenkeel.nudge.row;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.hibernate.Session;

import dev.evenkeel.people.Team;

/** When a node of this installation was last seen alive. */
@ApplicationScoped
public class Pulse {

    private final Session entities;
    private final Team team;

    @Inject
    Pulse(Session entities, Team team) {
        this.entities = entities;
        this.team = team;
    }

    /** When the last beat was, held until the transaction ends; empty before the first. */
    public Optional<Instant> last() {
        return entities.createNativeQuery(
                        "select beat_at from nudge_pulse where team_id = :team for update", Instant.class)
                .setParameter("team", team.id())
                .uniqueResultOptional();
    }

    /** A beat is now. */
    public void beat(Instant now) {
        entities.createNativeMutationQuery("""
                        insert into nudge_pulse (team_id, beat_at) values (:team, :now)
                        on conflict (team_id) do update set beat_at = excluded.beat_at""")
                .setParameter("team", team.id())
                .setParameter("now", now)
                .executeUpdate();
    }
}
