package dev.evenkeel.nudge;

import java.util.Optional;

import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Role;

/** Whom a question is for. Without the person, the channel is asked. */
public enum Audience {
    CHANNEL("channel"),
    COMMANDER("commander", Role.COMMANDER),
    COMMS("comms lead", Role.COMMS, Role.COMMANDER),
    LIAISON("liaison", Role.LIAISON, Role.COMMANDER),
    DEPUTY("deputy", Role.DEPUTY, Role.OPS),
    OWNER("owner", Role.COMMANDER);

    private final String word;
    private final Role[] inOrder;

    Audience(String word, Role... inOrder) {
        this.word = word;
        this.inOrder = inOrder;
    }

    /** Who that is in this incident; the next in line where the role is free. */
    public Optional<String> in(IncidentFacts incident) {
        for (Role role : inOrder) {
            String holder = incident.roles().get(role);
            if (holder != null) {
                return Optional.of(holder);
            }
        }
        return Optional.empty();
    }

    /** As it is said: {@code commander}. */
    public String word() {
        return word;
    }
}
