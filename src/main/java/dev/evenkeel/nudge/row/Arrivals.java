package dev.evenkeel.nudge.row;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.hibernate.Session;

import dev.evenkeel.people.Team;
import dev.evenkeel.work.CallState;

/** What became of messages that carried questions, until the beat has taken note of it. */
@ApplicationScoped
public class Arrivals {

    private final Session entities;
    private final Team team;

    @Inject
    Arrivals(Session entities, Team team) {
        this.entities = entities;
        this.team = team;
    }

    /**
     * One of them.
     *
     * @param ts the message's stamp, when it arrived
     * @param error the chat's word for why it did not
     */
    public record Arrival(UUID said, CallState state, Optional<String> ts, Optional<String> error, Instant at) {}

    /** Notes one. Only inserts, so that whoever delivers waits for nobody. */
    public void add(Arrival arrival) {
        entities.createNativeMutationQuery("""
                        insert into nudge_delivery (team_id, said, state, slack_ts, error, at)
                        values (:team, :said, :state, cast(:ts as text), cast(:error as text), :at)""")
                .setParameter("team", team.id())
                .setParameter("said", arrival.said())
                .setParameter("state", arrival.state().name())
                .setParameter("ts", arrival.ts().orElse(null))
                .setParameter("error", arrival.error().orElse(null))
                .setParameter("at", arrival.at())
                .executeUpdate();
    }

    /** Takes the oldest that nobody else is taking. */
    public Optional<Arrival> take() {
        List<Object[]> taken = entities.createNativeQuery("""
                        delete from nudge_delivery where id =
                          (select id from nudge_delivery where team_id = :team order by id limit 1 for update skip locked)
                        returning cast(said as text), state, slack_ts, error, at""", Object[].class)
                .setParameter("team", team.id())
                .getResultList();
        return taken.stream().findFirst().map(Arrivals::arrival);
    }

    private static Arrival arrival(Object[] row) {
        return new Arrival(
                UUID.fromString((String) row[0]),
                CallState.valueOf((String) row[1]),
                Optional.ofNullable((String) row[2]),
                Optional.ofNullable((String) row[3]),
                row[4] instanceof Instant at ? at : ((Timestamp) row[4]).toInstant());
    }
}
