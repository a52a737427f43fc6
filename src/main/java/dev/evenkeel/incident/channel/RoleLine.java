package dev.evenkeel.incident.channel;

import java.util.Optional;

import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.Role;
import dev.evenkeel.incident.news.RoleChanged;

/** The line that tells a change of role. */
final class RoleLine {

    private RoleLine() {}

    static Text of(RoleChanged changed) {
        Text by = Named.actor(changed.by());
        if (changed.after().isEmpty()) {
            return Text.of("Nobody is " + changed.role().title() + " any more, by {}.", by);
        }
        String userId = changed.after().get();
        Text holder = Named.user(userId);
        Text given = changed.by().userId().equals(userId) ? Text.EMPTY : Text.of(", given by {}", by);
        Text from = from(changed, userId)
                .map(before -> Text.of(", after {}", before))
                .orElse(Text.EMPTY);
        String holds = changed.role() == Role.COMMANDER
                ? "{} has command"
                : "{} is " + changed.role().title();
        return Text.of(holds + "{}{}.", holder, from, given);
    }

    private static Optional<Text> from(RoleChanged changed, String userId) {
        return changed.before().filter(before -> !before.equals(userId)).map(Named::user);
    }
}
