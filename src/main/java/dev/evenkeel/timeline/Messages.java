package dev.evenkeel.timeline;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import dev.evenkeel.people.Team;

/** Where messages are and who marked them; no words of theirs. */
@ApplicationScoped
class Messages {

    private final Team team;
    private final EntityManager entities;

    @Inject
    Messages(Team team, EntityManager entities) {
        this.team = team;
        this.entities = entities;
    }

    /** Somebody marked it, or took the mark back; an earlier word of theirs that comes late changes nothing. */
    void mark(String channel, String ts, Mark mark, String userId, boolean stands, Instant at) {
        message("""
                        insert into message_mark (team_id, channel, ts, mark, user_id, stands, at)
                        values (:team, :channel, :ts, :mark, :user, :stands, :at)
                        on conflict (team_id, channel, ts, mark, user_id) do update
                        set stands = excluded.stands, at = excluded.at where message_mark.at <= excluded.at""", channel, ts)
                .setParameter("mark", mark.name())
                .setParameter("user", userId)
                .setParameter("stands", stands)
                .setParameter("at", at)
                .executeUpdate();
    }

    /** A pin is one for all: whoever takes it away takes away everybody's. */
    void unpin(String channel, String ts, Instant at) {
        message("""
                        update message_mark set stands = false, at = :at
                        where team_id = :team and channel = :channel and ts = :ts and mark = 'PIN' and at <= :at""", channel, ts).setParameter("at", at).executeUpdate();
    }

    Set<Mark> marks(String channel, String ts) {
        List<?> names = entities.createNativeQuery("""
                        select distinct mark from message_mark
                        where team_id = :team and channel = :channel and ts = :ts and stands""", String.class)
                .setParameter("team", team.id())
                .setParameter("channel", channel)
                .setParameter("ts", ts)
                .getResultList();
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        names.forEach(name -> marks.add(Mark.valueOf((String) name)));
        return marks;
    }

    /** Keeps in which thread it is; a message of the channel itself needs no row. */
    void inThread(String channel, String ts, String thread) {
        message("""
                        insert into message_place (team_id, channel, ts, thread, removed)
                        values (:team, :channel, :ts, :thread, false)
                        on conflict (team_id, channel, ts) do update set thread = excluded.thread""", channel, ts).setParameter("thread", thread).executeUpdate();
    }

    void removed(String channel, String ts) {
        message("""
                        insert into message_place (team_id, channel, ts, removed) values (:team, :channel, :ts, true)
                        on conflict (team_id, channel, ts) do update set removed = true""", channel, ts).executeUpdate();
    }

    /** What is known of where it is. */
    record PlaceOf(Optional<String> thread, boolean removed) {}

    PlaceOf place(String channel, String ts) {
        List<?> rows = entities.createNativeQuery(
                        "select thread, removed from message_place where team_id = :team and channel = :channel and ts = :ts",
                        Object[].class)
                .setParameter("team", team.id())
                .setParameter("channel", channel)
                .setParameter("ts", ts)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new PlaceOf(Optional.ofNullable((String) row[0]), (boolean) row[1]))
                .findFirst()
                .orElse(new PlaceOf(Optional.empty(), false));
    }

    private Query message(String sql, String channel, String ts) {
        return entities.createNativeQuery(sql)
                .setParameter("team", team.id())
                .setParameter("channel", channel)
                .setParameter("ts", ts);
    }
}
