package dev.evenkeel.incident.act;

import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.Result;
import dev.evenkeel.incident.Role;
import dev.evenkeel.incident.news.RoleChanged;
import dev.evenkeel.people.People;
import dev.evenkeel.people.Person;

/** Gives somebody a role; whoever held it before holds it no longer. */
@ApplicationScoped
public class AssignRole {

    private static final Pattern USER_ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private final Acting acting;
    private final People people;
    private final Event<RoleChanged> changed;

    @Inject
    AssignRole(Acting acting, People people, Event<RoleChanged> changed) {
        this.acting = acting;
        this.people = people;
        this.changed = changed;
    }

    /** Gives {@code userId} the role. Bots are refused. */
    @Transactional
    public Result assign(String key, Role role, String userId, Actor by) {
        return acting.on(key, (incident, before, now) -> {
            if (!USER_ID.matcher(userId).matches()) {
                return new Result.Refused(
                        "Name a person with @, such as `/incident role %s @ana`.".formatted(role.word()));
            }
            if (people.byId(userId).filter(Person::bot).isPresent()) {
                return new Result.Refused("A bot cannot be %s; name a person.".formatted(role.title()));
            }
            if (before.holder(role).filter(userId::equals).isPresent()) {
                String who = by.userId().equals(userId) ? "You are" : "That person is";
                return new Result.Already(before, "%s already %s of %s.".formatted(who, role.title(), before.key()));
            }
            incident.acknowledge(by, now);
            incident.give(role, userId);
            changed.fire(new RoleChanged(incident.facts(), role, before.holder(role), Optional.of(userId), by, now));
            return new Result.Done(incident.facts());
        });
    }
}
