package dev.evenkeel.access;

import java.util.Optional;

import dev.evenkeel.incident.IncidentFacts;

/**
 * Who may do what. Whoever may see an incident may act on it: in an incident nobody should have to ask for permission first, and
 * everything done stands on the timeline with who did it. What one may not see is to be treated as if it were not there.
 */
public final class WhoMay {

    private WhoMay() {}

    /**
     * Whether a person may see an incident: a private one only from within its channel, or having declared it or holding a role in it.
     *
     * @param from the channel in which they ask; being able to speak there proves that they were invited
     */
    public static boolean see(IncidentFacts incident, String userId, Optional<String> from) {
        return !incident.isPrivate()
                || incident.declaredBy().equals(userId)
                || incident.roleOf(userId).isPresent()
                || incident.channelId().isPresent() && incident.channelId().equals(from);
    }

    /** Whether a program may see an incident: a private one only when its token says so. */
    public static boolean see(IncidentFacts incident, boolean readsPrivate) {
        return !incident.isPrivate() || readsPrivate;
    }
}
