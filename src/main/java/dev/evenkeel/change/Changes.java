package dev.evenkeel.change;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

import dev.evenkeel.catalog.Services;
import dev.evenkeel.people.Team;

/** Every change that was told, of any kind. */
@ApplicationScoped
public class Changes implements PanacheRepository<ChangeRow> {

    private static final int MOST_IN_A_WINDOW = 20_000;

    private final Team team;
    private final Services services;
    private final ObjectMapper json;

    @Inject
    Changes(Team team, Services services, ObjectMapper json) {
        this.team = team;
        this.services = services;
        this.json = json;
    }

    /**
     * What is searched for.
     *
     * @param service by any of its names
     * @param since begun at this moment or later
     * @param until begun before this moment
     */
    public record Wanted(
            Optional<String> service, Optional<Instant> since, Optional<Instant> until, Optional<Kind> kind) {

        /** All of them. */
        public static final Wanted ANY =
                new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Some of the changes, newest first.
     *
     * @param next where to go on, or empty at the end
     */
    public record Found(List<Change> changes, Optional<Cursor> next) {}

    /** The place after a change in the order of these pages. */
    public record Cursor(Instant startedAt, long seq) {}

    /** At most {@code limit} of those wanted, newest first, after {@code cursor}. */
    public Found page(Wanted wanted, Optional<Cursor> cursor, int limit) {
        List<String> where = new ArrayList<>(List.of("teamId = :team"));
        Map<String, Object> parameters = new HashMap<>(Map.of("team", team.id()));
        wanted.service().ifPresent(service -> {
            where.add("serviceKey in :services");
            parameters.put("services", services.names().allFor(service));
        });
        wanted.since().ifPresent(since -> {
            where.add("startedAt >= :since");
            parameters.put("since", since);
        });
        wanted.until().ifPresent(until -> {
            where.add("startedAt < :until");
            parameters.put("until", until);
        });
        wanted.kind().ifPresent(kind -> {
            where.add("kind = :kind");
            parameters.put("kind", kind);
        });
        cursor.ifPresent(after -> {
            where.add("(startedAt < :at or startedAt = :at and seq < :seq)");
            parameters.put("at", after.startedAt());
            parameters.put("seq", after.seq());
        });
        List<ChangeRow> rows = find(String.join(" and ", where) + " order by startedAt desc, seq desc", parameters)
                .page(0, limit + 1)
                .list();
        boolean more = rows.size() > limit;
        List<ChangeRow> shown = more ? rows.subList(0, limit) : rows;
        ChangeRow last = more ? shown.getLast() : null;
        return new Found(
                shown.stream().map(this::read).toList(),
                Optional.ofNullable(last).map(row -> new Cursor(row.startedAt(), row.seq())));
    }

    /** Everything that began within the window, and what began before it and still goes on; newest first. */
    public List<Change> within(Instant from, Instant to) {
        Stream<ChangeRow> begun = find(
                "teamId = :team and startedAt >= :from and startedAt <= :to order by startedAt desc, seq desc",
                Map.of("team", team.id(), "from", from, "to", to))
                .page(0, MOST_IN_A_WINDOW)
                .list()
                .stream();
        Stream<ChangeRow> goingOn = find(
                "teamId = :team and running and startedAt < :from and startedAt >= :reach order by startedAt desc, seq desc",
                Map.of("team", team.id(), "from", from, "reach", from.minus(Duration.ofDays(30))))
                .page(0, 1000)
                .list()
                .stream();
        return Stream.concat(begun, goingOn).map(this::read).toList();
    }

    /** Whether any change was made to this service, by any of its names. */
    public boolean speakOf(String service) {
        return find(
                        "teamId = ?1 and serviceKey in ?2",
                        team.id(),
                        services.names().allFor(service))
                .page(0, 1)
                .list()
                .stream()
                .findAny()
                .isPresent();
    }

    /** Whose changes began since then, by the senders' names for them in lower case, each with how many. */
    public Map<String, Long> countByService(Instant since) {
        Map<String, Long> counts = new TreeMap<>();
        getEntityManager()
                .createQuery(
                        "select serviceKey, count(*) from ChangeRow where teamId = :team and startedAt >= :since group by serviceKey",
                        Object[].class)
                .setParameter("team", team.id())
                .setParameter("since", since)
                .getResultList()
                .forEach(row -> counts.put((String) row[0], (Long) row[1]));
        return counts;
    }

    /** One of them by {@link Change#ref()}. */
    public Optional<Change> byRef(String ref) {
        int slash = ref.lastIndexOf('/');
        List<ChangeRow> rows =
                slash < 0 ? List.of() : list("teamId = ?1 and source || '/' || externalId = ?2", team.id(), ref);
        return rows.stream().findFirst().map(this::read);
    }

    /** The newest deploys of these services that carry a version. Read without their documents: a service has many. */
    List<RanVersion> versionsOf(Collection<String> serviceKeys, int limit) {
        return getEntityManager()
                .createQuery("""
                        select new dev.evenkeel.change.RanVersion(c.source || '/' || c.externalId, c.serviceKey, c.environment, c.version, c.startedAt)
                          from ChangeRow c
                         where c.teamId = :team and c.serviceKey in :services and c.kind = :deploy and c.version is not null
                         order by c.startedAt desc, c.seq desc""", RanVersion.class)
                .setParameter("team", team.id())
                .setParameter("services", serviceKeys)
                .setParameter("deploy", Kind.DEPLOY)
                .setMaxResults(limit)
                .getResultList();
    }

    List<ChangeRow> rows(String source, Collection<String> ids) {
        return list("teamId = ?1 and source = ?2 and externalId in ?3", team.id(), source, ids);
    }

    Change read(ChangeRow row) {
        try {
            return json.readValue(row.document(), Change.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the stored change " + row.ref() + " cannot be read", broken);
        }
    }
}
