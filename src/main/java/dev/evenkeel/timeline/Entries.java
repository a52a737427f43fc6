package dev.evenkeel.timeline;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

import dev.evenkeel.people.Team;

/** The stored entries of all incidents. */
@ApplicationScoped
class Entries implements PanacheRepository<EntryRow> {

    private final Team team;
    private final EntityManager entities;

    @Inject
    Entries(Team team, EntityManager entities) {
        this.team = team;
        this.entities = entities;
    }

    List<EntryRow> standing(String incidentKey) {
        return find(
                        "teamId = ?1 and incidentKey = ?2 and not withdrawn order by occurredAt, sourceRank, ts, id",
                        team.id(),
                        incidentKey)
                .withHint("org.hibernate.readOnly", true)
                .list();
    }

    Optional<EntryRow> once(String incidentKey, String once) {
        return find("teamId = ?1 and incidentKey = ?2 and once = ?3", team.id(), incidentKey, once)
                .firstResultOptional();
    }

    /** Which of these stand in any incident. */
    List<String> onceAnywhere(Collection<String> once) {
        return find("select distinct once from EntryRow where teamId = ?1 and once in ?2", team.id(), once)
                .project(String.class)
                .list();
    }

    /** The entry of a message, held until the transaction ends. */
    Optional<EntryRow> ofMessage(String channel, String ts) {
        hold(channel, ts);
        Optional<EntryRow> found = find(
                        "teamId = ?1 and source = 'message' and channel = ?2 and ts = ?3", team.id(), channel, ts)
                .firstResultOptional();
        found.ifPresent(entities::refresh);
        return found;
    }

    /** Makes a place for a message that somebody marked, unless there is one; its words come later. */
    void placeFor(String incidentKey, String channel, String ts, Instant occurredAt, Instant now) {
        entities.createNativeQuery("""
                        insert into timeline_entry (team_id, incident_key, occurred_at, recorded_at, kind, source, source_rank,
                                                    channel, ts, marks, facts, removed, withdrawn)
                        values (:team, :key, :occurred, :now, 'MESSAGE', 'message', :rank, :channel, :ts, '[]', '{}', false, false)
                        on conflict (team_id, channel, ts) where source = 'message' do nothing""")
                .setParameter("team", team.id())
                .setParameter("key", incidentKey)
                .setParameter("occurred", occurredAt)
                .setParameter("now", now)
                .setParameter("rank", Source.KINDS.indexOf("message"))
                .setParameter("channel", channel)
                .setParameter("ts", ts)
                .executeUpdate();
    }

    void keepVersion(long entryId, String text, Instant replacedAt) {
        entities.createNativeQuery("""
                        insert into timeline_version (team_id, entry_id, text, replaced_at)
                        values (:team, :entry, :text, :at)""")
                .setParameter("team", team.id())
                .setParameter("entry", entryId)
                .setParameter("text", text)
                .setParameter("at", replacedAt)
                .executeUpdate();
    }

    void eraseVersions(long entryId) {
        entities.createNativeQuery("delete from timeline_version where team_id = :team and entry_id = :entry")
                .setParameter("team", team.id())
                .setParameter("entry", entryId)
                .executeUpdate();
    }

    List<String> versions(long entryId) {
        List<?> texts = entities.createNativeQuery(
                        "select text from timeline_version where team_id = :team and entry_id = :entry order by id",
                        String.class)
                .setParameter("team", team.id())
                .setParameter("entry", entryId)
                .getResultList();
        return texts.stream().map(String.class::cast).toList();
    }

    private void hold(String channel, String ts) {
        entities.createNativeQuery("""
                        select id from timeline_entry
                        where team_id = :team and channel = :channel and ts = :ts and source = 'message' for update""", Long.class)
                .setParameter("team", team.id())
                .setParameter("channel", channel)
                .setParameter("ts", ts)
                .getResultList();
    }
}
