package dev.evenkeel.nudge.row;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;

import org.hibernate.Session;

import dev.evenkeel.people.Team;

/** The rounds. Whoever changes prompts of an incident locks its round first. */
@ApplicationScoped
public class Rounds {

    private final Session entities;
    private final Team team;

    @Inject
    Rounds(Session entities, Team team) {
        this.entities = entities;
        this.team = team;
    }

    /** Locks an incident's round until the end of the transaction, beginning one where there is none. */
    public Round lock(String incidentKey, Instant since) {
        entities.flush();
        entities.createNativeMutationQuery("""
                        insert into nudge_round (team_id, incident_key, since, base) values (:team, :key, :since, :since)
                        on conflict do nothing""")
                .setParameter("team", team.id())
                .setParameter("key", incidentKey)
                .setParameter("since", since)
                .executeUpdate();
        Round round = entities.find(Round.class, key(incidentKey));
        entities.refresh(round, LockModeType.PESSIMISTIC_WRITE);
        return round;
    }

    /** As it stands, without locking. */
    public Optional<Round> find(String incidentKey) {
        return Optional.ofNullable(entities.find(Round.class, key(incidentKey)));
    }

    /** Locks the round that is due longest and that nobody else has locked. */
    public Optional<Round> claim(Instant now) {
        List<Round> due = entities.createNativeQuery("""
                        select * from nudge_round where next_at <= :now
                         order by next_at limit 1 for update skip locked""", Round.class)
                .setParameter("now", now)
                .getResultList();
        return due.stream().findFirst();
    }

    /** Leaves a round alone for a while. */
    public void rest(String incidentKey, Instant until) {
        entities.createNativeMutationQuery(
                        "update nudge_round set next_at = :until where team_id = :team and incident_key = :key")
                .setParameter("until", until)
                .setParameter("team", team.id())
                .setParameter("key", incidentKey)
                .executeUpdate();
    }

    /** Has every round with something still to ask looked at, to own up to an absence. */
    public int away(Instant from, Instant until) {
        return entities.createNativeMutationQuery("""
                        update nudge_round set away_from = coalesce(away_from, :from), away_until = :until, next_at = least(next_at, :until)
                         where team_id = :team and next_at is not null""")
                .setParameter("from", from)
                .setParameter("until", until)
                .setParameter("team", team.id())
                .executeUpdate();
    }

    private Round.Key key(String incidentKey) {
        return new Round.Key(team.id(), incidentKey);
    }
}
