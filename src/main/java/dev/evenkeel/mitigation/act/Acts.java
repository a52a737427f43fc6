package dev.evenkeel.mitigation.act;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

import dev.evenkeel.people.Team;

/** The acts, each changed under a lock of its own. */
@ApplicationScoped
@Transactional
public class Acts implements PanacheRepository<ActRow> {

    private final Team team;
    private final ObjectMapper json;

    @Inject
    Acts(Team team, ObjectMapper json) {
        this.team = team;
        this.json = json;
    }

    /** Writes one down, before anybody may press. */
    public Act propose(Proposed proposed, String by, Instant at) {
        ActRow row = new ActRow(team.id(), proposed, document(proposed.order()), by, at);
        persist(row);
        return act(row);
    }

    /** Which message shows it. */
    public void shownOn(long id, UUID said) {
        held(id).shownOn(said);
    }

    /** The message that shows it. */
    public Optional<UUID> cardOf(long id) {
        return row(id).map(ActRow::card);
    }

    /** One of an incident. */
    public Optional<Act> byId(String incidentKey, long id) {
        return row(id).map(this::act).filter(act -> act.incidentKey().equals(incidentKey));
    }

    /** One of an incident, held until the transaction ends. */
    public Optional<Act> hold(String incidentKey, long id) {
        return locked(id).map(this::act).filter(act -> act.incidentKey().equals(incidentKey));
    }

    /** The one behind a press; empty once somebody pressed again. */
    public Optional<Act> ofErrand(UUID errand) {
        return find("teamId = ?1 and errand = ?2", team.id(), errand)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(this::act);
    }

    /** Those of an incident, oldest first. */
    public List<Act> of(String incidentKey) {
        return list("teamId = ?1 and incidentKey = ?2 order by id", team.id(), incidentKey).stream()
                .map(this::act)
                .toList();
    }

    /** Holds every other press on a service back until the transaction ends, so that of two at once one sees the other. */
    public void holdService(String service) {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtext(:key))")
                .setParameter("key", "act " + team.id() + " " + ActRow.serviceKey(service))
                .getSingleResult();
    }

    /** What somebody is doing to a service just now, in whichever incident. */
    public Optional<Act> running(String service) {
        return find(
                        "teamId = ?1 and serviceKey = ?2 and state = ?3",
                        team.id(),
                        ActRow.serviceKey(service),
                        ActState.RUNNING)
                .firstResultOptional()
                .map(this::act);
    }

    /** The act that last put a service on a version and was seen to. */
    public Optional<Act> lastPut(String service) {
        return find(
                        "teamId = ?1 and serviceKey = ?2 and state = ?3 order by settledAt desc",
                        team.id(),
                        ActRow.serviceKey(service),
                        ActState.LANDED)
                .stream()
                .map(this::act)
                .filter(act -> act.wanted().deed() == Deed.REVERT)
                .findFirst();
    }

    /** Somebody pressed. */
    public Act begin(long id, String by, UUID errand, Instant at) {
        ActRow row = held(id);
        row.begin(by, errand, at);
        return act(row);
    }

    /** How things stood before. Kept at once, in a transaction of its own: what follows may never come back. */
    public void stoodAt(long id, String before) {
        held(id).stoodAt(before);
    }

    /** The outside said yes, and perhaps what finds it again there. */
    public Act taken(long id, String words, Optional<String> handle) {
        ActRow row = held(id);
        row.taken(words, handle);
        return act(row);
    }

    /** The answer was lost. */
    public Act lost(long id, String why) {
        ActRow row = held(id);
        row.lost(why);
        return act(row);
    }

    /** The outside said no. */
    public Act refused(long id, String reason, Instant at) {
        ActRow row = held(id);
        row.refused(reason);
        row.settle(ActState.REFUSED, at);
        return act(row);
    }

    /** Somebody took the plan back, or it was overtaken. */
    public Act drop(long id, Instant at) {
        ActRow row = held(id);
        row.settle(ActState.DROPPED, at);
        return act(row);
    }

    /** It is settled; {@code stands} is how things stood when somebody last looked. */
    public Act settle(long id, ActState ended, Optional<String> stands, Instant at) {
        ActRow row = held(id);
        stands.ifPresent(state -> row.looked(state, at));
        row.settle(ended, at);
        return act(row);
    }

    private ActRow held(long id) {
        return locked(id).orElseThrow(() -> new IllegalStateException("there is no act " + id));
    }

    private Optional<ActRow> locked(long id) {
        return find("teamId = ?1 and id = ?2", team.id(), id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    private Optional<ActRow> row(long id) {
        return find("teamId = ?1 and id = ?2", team.id(), id).firstResultOptional();
    }

    private Act act(ActRow row) {
        try {
            return row.act(json.readValue(row.orderDocument(), Order.class));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a stored order cannot be read", broken);
        }
    }

    private String document(Order order) {
        try {
            return json.writeValueAsString(order);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
