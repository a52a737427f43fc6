package dev.evenkeel.people;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Everybody the bot met. The only place where names are kept. */
@ApplicationScoped
@Transactional
public class People {

    private final EntityManager entities;
    private final Team team;
    private final InstantSource clock;

    @Inject
    People(EntityManager entities, Team team, InstantSource clock) {
        this.entities = entities;
        this.team = team;
        this.clock = clock;
    }

    /** Somebody acted under this name; what else is known stays. A blank name leaves the one that is known. */
    public void seen(String teamId, String userId, String name) {
        entities.createNativeQuery("""
                        insert into person (team_id, user_id, name, guest, bot, seen_at)
                        values (:team, :user, nullif(:name, ''), false, false, :now)
                        on conflict (team_id, user_id) do update
                        set name = coalesce(excluded.name, person.name), seen_at = excluded.seen_at
                        where person.name is distinct from coalesce(excluded.name, person.name)""")
                .setParameter("team", teamId)
                .setParameter("user", userId)
                .setParameter("name", name.strip())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** Everything the chat tells of somebody. */
    public void learned(Person person) {
        entities.createNativeQuery("""
                        insert into person (team_id, user_id, name, zone, guest, bot, seen_at)
                        values (:team, :user, nullif(:name, ''), nullif(:zone, ''), :guest, :bot, :now)
                        on conflict (team_id, user_id) do update
                        set name = coalesce(excluded.name, person.name), zone = coalesce(excluded.zone, person.zone),
                            guest = excluded.guest, bot = excluded.bot, seen_at = excluded.seen_at""")
                .setParameter("team", team.id())
                .setParameter("user", person.userId())
                .setParameter("name", person.name().orElse(""))
                .setParameter("zone", person.zone().orElse(""))
                .setParameter("guest", person.guest())
                .setParameter("bot", person.bot())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** Somebody by id. */
    public Optional<Person> byId(String userId) {
        return rows(List.of(userId)).stream().findFirst();
    }

    /** The names of several; who has none is absent. */
    public Map<String, String> names(Collection<String> userIds) {
        Map<String, String> names = new TreeMap<>();
        if (userIds.isEmpty()) {
            return names;
        }
        rows(userIds).forEach(person -> person.name().ifPresent(name -> names.put(person.userId(), name)));
        return names;
    }

    /** What is known of several; whom the bot never met is absent. */
    public List<Person> known(Collection<String> userIds) {
        return userIds.isEmpty() ? List.of() : rows(userIds);
    }

    /** Forgets a person's name and zone everywhere: nothing else keeps them. */
    public void erase(String userId) {
        entities.createNativeQuery(
                        "update person set name = null, zone = null where team_id = :team and user_id = :user")
                .setParameter("team", team.id())
                .setParameter("user", userId)
                .executeUpdate();
    }

    private List<Person> rows(Collection<String> userIds) {
        List<?> rows = entities.createNativeQuery(
                        "select user_id, name, zone, guest, bot from person where team_id = :team and user_id in (:users)",
                        Object[].class)
                .setParameter("team", team.id())
                .setParameter("users", userIds)
                .getResultList();
        return rows.stream().map(row -> person((Object[]) row)).toList();
    }

    private static Person person(Object[] row) {
        return new Person(
                (String) row[0],
                Optional.ofNullable((String) row[1]),
                Optional.ofNullable((String) row[2]),
                (boolean) row[3],
                (boolean) row[4]);
    }
}
