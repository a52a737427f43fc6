package dev.evenkeel.nudge.row;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

import dev.evenkeel.people.Team;

/** The questions. */
@ApplicationScoped
public class PromptRows implements PanacheRepository<PromptRow> {

    private final Team team;

    @Inject
    PromptRows(Team team) {
        this.team = team;
    }

    /** A new question, not asked yet. */
    public PromptRow add(String incidentKey, String prompt, String subject, Instant due, boolean exempt, Instant now) {
        PromptRow row = new PromptRow(team.id(), incidentKey, prompt, subject, now);
        row.dueAt(due, exempt);
        persist(row);
        return row;
    }

    /** Every question of an incident, oldest first. */
    public List<PromptRow> ofIncident(String incidentKey) {
        return list("teamId = ?1 and incidentKey = ?2 order by id", team.id(), incidentKey);
    }

    /** The questions that stand in one message, in the order they stand there. */
    public List<PromptRow> inMessage(UUID said) {
        return list("said = ?1 order by position, id", said);
    }

    /** One question of this workspace. */
    public Optional<PromptRow> byId(long id) {
        return find("id = ?1 and teamId = ?2", id, team.id()).firstResultOptional();
    }

    /** The question as it stands now, whatever was read of it before. */
    public PromptRow afresh(PromptRow row) {
        getEntityManager().refresh(row);
        return row;
    }

    /** The incident that a message asks about, without reading its questions. */
    public Optional<String> incidentOf(UUID said) {
        return find("select incidentKey from PromptRow where said = ?1", said).project(String.class).page(0, 1).stream()
                .findFirst();
    }

    /** Whether an utterance carries questions. */
    public boolean isMessage(UUID said) {
        return count("said = ?1", said) > 0;
    }
}
