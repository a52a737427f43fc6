package dev.evenkeel.alert;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

import dev.evenkeel.catalog.Services;
import dev.evenkeel.people.Team;

/** Every alert that was told. */
@ApplicationScoped
public class Alerts implements PanacheRepository<AlertRow> {

    /** What has rung for longer than this when trouble begins is noise, not news of it. */
    private static final Duration RINGS_FOR = Duration.ofDays(1);

    private static final int MOST = 100;

    private final Team team;
    private final Services services;
    private final ObjectMapper json;

    @Inject
    Alerts(Team team, Services services, ObjectMapper json) {
        this.team = team;
        this.services = services;
        this.json = json;
    }

    /** Those of a service, by whatever name the catalogue knows for it, that began at {@code from} or later or ring since a day before; oldest first. */
    public List<Alert> of(String service, Instant from) {
        return find(
                        "teamId = ?1 and serviceKey in ?2 and startedAt >= ?4 and (startedAt >= ?3 or endedAt is null)"
                                + " order by startedAt, id",
                        team.id(),
                        services.names().allFor(service),
                        from,
                        from.minus(RINGS_FOR))
                .page(0, MOST)
                .list()
                .stream()
                .map(this::read)
                .toList();
    }

    /** One of them by {@link Alert#ref()}. */
    public Optional<Alert> byRef(String ref) {
        int at = ref.lastIndexOf('@');
        try {
            return at < 0
                    ? Optional.empty()
                    : row(ref.substring(0, at), Instant.parse(ref.substring(at + 1)))
                            .map(this::read);
        } catch (DateTimeException notARef) {
            return Optional.empty();
        }
    }

    /** Whose alerts were told since then, by the senders' names for them, each with how many. */
    public Map<String, Long> countByService(Instant since) {
        Map<String, Long> counts = new TreeMap<>();
        getEntityManager()
                .createQuery(
                        "select serviceKey, count(*) from AlertRow where teamId = :team and startedAt >= :since and serviceKey <> ''"
                                + " group by serviceKey",
                        Object[].class)
                .setParameter("team", team.id())
                .setParameter("since", since)
                .getResultList()
                .forEach(row -> counts.put((String) row[0], (Long) row[1]));
        return counts;
    }

    boolean anyRings(String group) {
        return count("teamId = ?1 and groupKey = ?2 and endedAt is null", team.id(), group) > 0;
    }

    Optional<AlertRow> row(String fingerprint, Instant startedAt) {
        return find("teamId = ?1 and fingerprint = ?2 and startedAt = ?3", team.id(), fingerprint, startedAt)
                .firstResultOptional();
    }

    Alert read(AlertRow row) {
        try {
            return json.readValue(row.document(), Alert.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a stored alert cannot be read", broken);
        }
    }
}
