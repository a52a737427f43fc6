package dev.evenkeel.mitigation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

import dev.evenkeel.people.Team;

/** What was planned and tried. */
@ApplicationScoped
public class Mitigations implements PanacheRepository<MitigationRow> {

    private final Team team;

    @Inject
    Mitigations(Team team) {
        this.team = team;
    }

    /** Those of an incident, oldest first. */
    public List<Mitigation> of(String incidentKey) {
        return list("teamId = ?1 and incidentKey = ?2 order by doneAt, id", team.id(), incidentKey).stream()
                .map(MitigationRow::mitigation)
                .toList();
    }

    /** One of them. */
    public Optional<Mitigation> byId(String incidentKey, long id) {
        return of(incidentKey).stream().filter(one -> one.id() == id).findFirst();
    }

    /** The last one of which somebody said, since then, that it helped. */
    public Optional<Mitigation> lastThatHelped(String incidentKey, Instant since) {
        return of(incidentKey).reversed().stream()
                .filter(one -> one.verdict().filter(Verdict.HELPED::equals).isPresent())
                .filter(one -> one.verdictAt().filter(at -> !at.isBefore(since)).isPresent())
                .findFirst();
    }

    /** Writes a plan down. */
    public Mitigation plan(String incidentKey, List<String> changes, String what, String kind, String by, Instant at) {
        MitigationRow row = new MitigationRow(team.id(), incidentKey, changes, what, kind, true);
        row.doneBy(by, at);
        persist(row);
        return row.mitigation();
    }

    /**
     * A plan was carried out.
     *
     * @param what in words
     * @param kind a mitigation's kind
     * @param landed whether it was seen to take effect
     */
    public Mitigation carriedOut(
            String incidentKey, long id, String what, String kind, Optional<Boolean> landed, String by, Instant at) {
        MitigationRow row = known(incidentKey, id);
        row.carriedOut(what, kind, landed, by, at);
        return row.mitigation();
    }

    /** It was taken back itself. */
    public Mitigation undone(String incidentKey, long id, Instant at) {
        MitigationRow row = known(incidentKey, id);
        row.undone(at);
        return row.mitigation();
    }

    private MitigationRow known(String incidentKey, long id) {
        return forChange(incidentKey, id)
                .orElseThrow(() -> new IllegalStateException("there is no mitigation " + id + " in " + incidentKey));
    }

    /** The changes that were behind an incident, this one or an earlier one: taking them back helped. */
    public Set<String> confirmed() {
        return list("teamId = ?1 and verdict = ?2 and undoneAt is null", team.id(), Verdict.HELPED).stream()
                .map(MitigationRow::mitigation)
                .flatMap(one -> one.changes().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The changes that were taken back in vain. */
    Set<String> inVain(String incidentKey) {
        return of(incidentKey).stream()
                .filter(one -> one.verdict().filter(Verdict.SAME::equals).isPresent())
                .flatMap(one -> one.changes().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    Optional<MitigationRow> forChange(String incidentKey, long id) {
        return find("teamId = ?1 and incidentKey = ?2 and id = ?3", team.id(), incidentKey, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
