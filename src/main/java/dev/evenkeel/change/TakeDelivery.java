package dev.evenkeel.change;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import dev.evenkeel.people.Team;

/** Takes in what one webhook delivery told, once, however often it is delivered. */
@ApplicationScoped
public class TakeDelivery {

    private static final Duration KEPT = Duration.ofDays(14);

    private final EntityManager database;
    private final RecordChanges recordChanges;
    private final Team team;
    private final InstantSource clock;

    @Inject
    TakeDelivery(EntityManager database, RecordChanges recordChanges, Team team, InstantSource clock) {
        this.database = database;
        this.recordChanges = recordChanges;
        this.team = team;
        this.clock = clock;
    }

    /**
     * Records the changes.
     *
     * @param sender whose delivery it is, such as {@code github}
     * @param deliveryId the sender's own id of it
     * @return what became of each; nothing when this delivery was taken in before
     */
    @Transactional
    public Optional<List<Recorded>> take(String sender, String deliveryId, List<Change> told) {
        Instant now = clock.instant();
        database.createNativeQuery("delete from webhook_delivery where team_id = :team and received_at < :before")
                .setParameter("team", team.id())
                .setParameter("before", now.minus(KEPT))
                .executeUpdate();
        int fresh = database.createNativeQuery(
                        "insert into webhook_delivery (team_id, sender, delivery_id, received_at)"
                                + " values (:team, :sender, :delivery, :now) on conflict do nothing")
                .setParameter("team", team.id())
                .setParameter("sender", sender)
                .setParameter("delivery", deliveryId)
                .setParameter("now", now)
                .executeUpdate();
        return fresh == 0 ? Optional.empty() : Optional.of(recordChanges.all(told));
    }
}
