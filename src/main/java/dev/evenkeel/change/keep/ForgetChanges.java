package dev.evenkeel.change.keep;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.evenkeel.people.Team;

/**
 * Deletes old changes a few hundred at a time, whichever node comes to it. What stays: what another room refers to, the last versions of
 * each service, the last move of each flag, and what still runs.
 */
@ApplicationScoped
class ForgetChanges {

    /** {@code suspects more} looks back this far; less would make it blind. */
    private static final Duration LEAST = Duration.ofDays(28);

    private static final Duration BETWEEN_ROUNDS = Duration.ofHours(1);
    private static final int AT_ONCE = 500;
    private static final int VERSIONS = 20;

    private static final String CLAIM = """
            select after_at, after_seq from change_keeping
            where team_id = :team and due_at <= :now for update skip locked""";

    private static final String OLD = """
            select c.seq, c.source || '/' || c.external_id as ref, c.started_at,
                   c.running
                   or c.kind = 'DEPLOY' and c.version is not null
                      and (select count(*) from (select 1 from change_event n
                                                 where n.team_id = c.team_id and n.service_key = c.service_key
                                                   and n.kind = 'DEPLOY' and n.version is not null
                                                   and (n.started_at, n.seq) > (c.started_at, c.seq)
                                                 limit %1$d) newer) < %1$d
                   or c.kind = 'FLAG_CHANGE'
                      and not exists (select 1 from change_event n
                                      where n.team_id = c.team_id and n.service_key = c.service_key
                                        and n.kind = 'FLAG_CHANGE' and n.flag is not distinct from c.flag
                                        and (n.started_at, n.seq) > (c.started_at, c.seq)) as stays
            from change_event c
            where c.team_id = :team and c.started_at < :before and (c.started_at, c.seq) > (:at, :seq)
            order by c.started_at, c.seq limit %2$d""".formatted(VERSIONS, AT_ONCE);

    private final EntityManager database;
    private final Instance<InUse> rooms;
    private final Team team;
    private final Duration kept;

    /** @param kept {@code EVENKEEL_CHANGES_KEPT}: how long changes are kept; less than 28 days counts as 28 */
    @Inject
    ForgetChanges(
            EntityManager database,
            @Any Instance<InUse> rooms,
            Team team,
            @ConfigProperty(name = "evenkeel.changes-kept", defaultValue = "P90D") Duration kept) {
        this.database = database;
        this.rooms = rooms;
        this.team = team;
        this.kept = kept.compareTo(LEAST) < 0 ? LEAST : kept;
    }

    /** How far a round has come. */
    private record Place(Instant at, long seq) {

        static final Place START = new Place(Instant.EPOCH, 0);
    }

    /** One that is old enough. */
    private record Old(long seq, String ref, Instant startedAt, boolean stays) {}

    /**
     * Takes one step of the round that is due, if one is and no other node is at it.
     *
     * @return whether there is more to do at once
     */
    @Transactional
    public boolean step(Instant now) {
        begin(now);
        List<?> claimed = database.createNativeQuery(CLAIM, Object[].class)
                .setParameter("team", team.id())
                .setParameter("now", now)
                .getResultList();
        if (claimed.isEmpty()) {
            return false;
        }
        Object[] row = (Object[]) claimed.getFirst();
        List<Old> old = old(new Place((Instant) row[0], ((Number) row[1]).longValue()), now.minus(kept));
        forget(old);
        boolean more = old.size() == AT_ONCE;
        Place next = more ? new Place(old.getLast().startedAt(), old.getLast().seq()) : Place.START;
        move(next, more ? now : now.plus(BETWEEN_ROUNDS));
        return more;
    }

    private void begin(Instant now) {
        database.createNativeQuery("insert into change_keeping (team_id, due_at, after_at, after_seq)"
                        + " values (:team, :now, :at, 0) on conflict do nothing")
                .setParameter("team", team.id())
                .setParameter("now", now)
                .setParameter("at", Place.START.at())
                .executeUpdate();
    }

    private List<Old> old(Place after, Instant before) {
        List<?> rows = database.createNativeQuery(OLD, Object[].class)
                .setParameter("team", team.id())
                .setParameter("before", before)
                .setParameter("at", after.at())
                .setParameter("seq", after.seq())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(one -> new Old(((Number) one[0]).longValue(), (String) one[1], (Instant) one[2], (Boolean) one[3]))
                .toList();
    }

    private void forget(List<Old> old) {
        List<String> refs =
                old.stream().filter(one -> !one.stays()).map(Old::ref).toList();
        if (refs.isEmpty()) {
            return;
        }
        Set<String> used = new HashSet<>();
        rooms.forEach(room -> used.addAll(room.among(refs)));
        List<Long> going = old.stream()
                .filter(one -> !one.stays() && !used.contains(one.ref()))
                .map(Old::seq)
                .toList();
        if (!going.isEmpty()) {
            database.createNativeQuery("delete from change_event where seq in (:going)")
                    .setParameter("going", going)
                    .executeUpdate();
        }
    }

    private void move(Place next, Instant dueAt) {
        database.createNativeQuery("update change_keeping set due_at = :due, after_at = :at, after_seq = :seq"
                        + " where team_id = :team")
                .setParameter("team", team.id())
                .setParameter("due", dueAt)
                .setParameter("at", next.at())
                .setParameter("seq", next.seq())
                .executeUpdate();
    }
}
