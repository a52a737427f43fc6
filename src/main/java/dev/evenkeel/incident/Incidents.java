package dev.evenkeel.incident;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

import dev.evenkeel.catalog.Services;
import dev.evenkeel.people.Team;

/** The incidents of this workspace. Every reading joins the caller's transaction, or is one: it never shows what was before. */
@ApplicationScoped
@Transactional
public class Incidents implements PanacheRepository<Incident> {

    private static final List<Status> OPEN = List.of(Status.INVESTIGATING, Status.IDENTIFIED, Status.MONITORING);

    private final Team team;
    private final EntityManager entities;
    private final Services services;

    @Inject
    Incidents(Team team, EntityManager entities, Services services) {
        this.team = team;
        this.services = services;
        this.entities = entities;
    }

    /** By key, in any case of letters. */
    public Optional<IncidentFacts> byKey(String key) {
        return row(key).map(Incident::facts);
    }

    /** By the id of its channel. */
    public Optional<IncidentFacts> byChannel(String channelId) {
        return find("teamId = ?1 and channelId = ?2", team.id(), channelId)
                .firstResultOptional()
                .map(Incident::facts);
    }

    /** Those in which somebody still has to act, newest first. */
    public List<IncidentFacts> open() {
        return facts(list("teamId = ?1 and status in ?2 order by number desc", team.id(), OPEN));
    }

    /** Those of the open ones that name a service, by whatever name the catalogue knows for it. */
    public List<IncidentFacts> openConcerning(String service) {
        if (noneOpen()) {
            return List.of();
        }
        List<?> keys = entities.createNativeQuery("""
                        select key from incident
                        where team_id = :team and status in ('INVESTIGATING', 'IDENTIFIED', 'MONITORING')
                          and exists (select 1 from jsonb_array_elements_text(services) named
                                      where lower(named) in (:names))
                        order by number desc""", String.class)
                .setParameter("team", team.id())
                .setParameter("names", services.names().allFor(service))
                // whoever tells a thousand changes at once shall not have all of them compared for each
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
        return keys.stream()
                .map(String.class::cast)
                .flatMap(key -> byKey(key).stream())
                .toList();
    }

    /**
     * Newest first.
     *
     * @param statuses which ones; none means all
     * @param below only numbers below this one: the number of the last one of the page before
     * @param most at most so many
     */
    public List<IncidentFacts> page(List<Status> statuses, Optional<Integer> below, int most) {
        return facts(find(
                        "teamId = ?1 and status in ?2 and number < ?3 order by number desc",
                        team.id(),
                        statuses.isEmpty() ? List.of(Status.values()) : statuses,
                        below.orElse(Integer.MAX_VALUE))
                .page(0, most)
                .list());
    }

    /** For this room: the record, as it stands now, held until the transaction ends. */
    public Optional<Incident> forChange(String key) {
        hold(key);
        Optional<Incident> found = row(key);
        found.ifPresent(entities::refresh);
        return found;
    }

    /** Waits for whoever changes it. A refresh that locks reads the row before it waits, so this is a statement of its own. */
    private void hold(String key) {
        entities.createNativeQuery(
                        "select id from incident where team_id = :team and key = :key for update", Long.class)
                .setParameter("team", team.id())
                .setParameter("key", written(key))
                .getResultList();
    }

    /** For this room: the message that shows an incident, once there is one. */
    public Optional<UUID> cardOf(String key) {
        return row(key).flatMap(Incident::card);
    }

    /** For this room: what was declared with the same dedupe key. */
    public Optional<Incident> declaredAs(String dedupeKey) {
        return find("teamId = ?1 and dedupeKey = ?2", team.id(), dedupeKey).firstResultOptional();
    }

    /** For this room: what somebody declared lately, newest first. */
    public List<Incident> declaredBy(Actor by, Instant after) {
        return list(
                "teamId = ?1 and declaredBy = ?2 and declaredAt > ?3 order by number desc",
                team.id(),
                by.userId(),
                after);
    }

    /** For this room: holds back every other declaration of the team until the transaction ends. */
    public void holdDeclarations() {
        count("""
                insert into incident_counter (team_id, last_number) values (:team, 0)
                on conflict (team_id) do update set last_number = incident_counter.last_number
                returning last_number""");
    }

    /** For this room: the next number. */
    public int nextNumber() {
        return count("""
                update incident_counter set last_number = last_number + 1 where team_id = :team
                returning last_number""");
    }

    private int count(String statement) {
        return ((Number) entities.createNativeQuery(statement, Integer.class)
                        .setParameter("team", team.id())
                        .getSingleResult())
                .intValue();
    }

    private boolean noneOpen() {
        return entities.createNativeQuery("""
                        select 1 from incident
                        where team_id = :team and status in ('INVESTIGATING', 'IDENTIFIED', 'MONITORING') limit 1""", Integer.class)
                .setParameter("team", team.id())
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList()
                .isEmpty();
    }

    private Optional<Incident> row(String key) {
        return find("teamId = ?1 and key = ?2", team.id(), written(key)).firstResultOptional();
    }

    private static String written(String key) {
        return key.strip().toUpperCase(Locale.ROOT);
    }

    private static List<IncidentFacts> facts(List<Incident> rows) {
        return rows.stream().map(Incident::facts).toList();
    }
}
