package dev.evenkeel.timeline;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that happened in an incident.
 *
 * @param occurredAt when it happened, to the microsecond
 * @param recordedAt when the ledger heard of it
 * @param text plain text without secrets; people stand in it as {@code <@U...>}; empty while a marked message is being read, and for
 *     good when its author removed it
 * @param actorId user id, or an API token's name; empty where nobody in particular did it
 * @param actorRole the role the actor held then, as {@link dev.evenkeel.incident.Role#word()}
 * @param marks only of messages
 * @param edited whether the author changed the message afterwards; the text is the newest
 * @param removed whether the author removed the message
 * @param facts what programs need of it, such as the id of a change or a prompt
 */
public record Entry(
        long id,
        String incidentKey,
        Instant occurredAt,
        Instant recordedAt,
        Kind kind,
        String text,
        Optional<String> actorId,
        Optional<String> actorRole,
        Source source,
        Set<Mark> marks,
        boolean edited,
        boolean removed,
        Map<String, String> facts) {

    public Entry {
        marks = Set.copyOf(marks);
        facts = Map.copyOf(facts);
    }
}
