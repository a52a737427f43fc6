package dev.evenkeel.flag.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import dev.evenkeel.people.Team;

/** How far each log was read. Of several nodes one claims a reading; a claim that came to nothing is due again after a while. */
@ApplicationScoped
@Transactional
class FeedPlaces {

    /** What is due later than this was claimed by a clock that has gone back since. */
    static final Duration LONGEST_REST = Duration.ofHours(1);

    private final EntityManager entities;
    private final Team team;

    @Inject
    FeedPlaces(EntityManager entities, Team team) {
        this.entities = entities;
        this.team = team;
    }

    /** Where to read on, if it is time to and nobody else does; not due again until {@code until}. */
    Optional<String> claim(String provider, Instant now, Duration until) {
        entities.createNativeQuery("insert into flag_feed (team_id, provider, next_at) values (:team, :provider, :now)"
                        + " on conflict do nothing")
                .setParameter("team", team.id())
                .setParameter("provider", provider)
                .setParameter("now", now)
                .executeUpdate();
        List<?> claimed = entities.createNativeQuery(
                        "update flag_feed set next_at = :next where team_id = :team and provider = :provider"
                                + " and (next_at <= :now or next_at > :horizon) returning last_seen",
                        String.class)
                .setParameter("team", team.id())
                .setParameter("provider", provider)
                .setParameter("now", now)
                .setParameter("next", now.plus(until))
                .setParameter("horizon", now.plus(LONGEST_REST))
                .getResultList();
        return claimed.stream().map(String.class::cast).findFirst();
    }

    /** It was read to here. */
    void readTo(String provider, String lastSeen) {
        entities.createNativeQuery(
                        "update flag_feed set last_seen = :seen where team_id = :team and provider = :provider")
                .setParameter("team", team.id())
                .setParameter("provider", provider)
                .setParameter("seen", lastSeen)
                .executeUpdate();
    }

    /** Not before then. */
    void rest(String provider, Instant until) {
        entities.createNativeQuery(
                        "update flag_feed set next_at = :next where team_id = :team and provider = :provider")
                .setParameter("team", team.id())
                .setParameter("provider", provider)
                .setParameter("next", until)
                .executeUpdate();
    }
}
