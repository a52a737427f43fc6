package dev.evenkeel.change;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

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
    private final Team team;
    private final InstantSource clock;

    @Inject
    TakeDelivery(EntityManager database, Team team, InstantSource clock) {
        this.database = database;
        this.team = team;
        this.clock = clock;
    }

    /**
     * Does what a delivery tells, in the transaction that remembers it.
     *
     * @param sender whose delivery it is, such as {@code github}
     * @param deliveryId the sender's own id of it
     * @return what came of it; nothing when this delivery was taken in before
     */
    @Transactional
    public <T> Optional<T> once(String sender, String deliveryId, Supplier<T> take) {
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
        return fresh == 0 ? Optional.empty() : Optional.of(take.get());
    }
}
