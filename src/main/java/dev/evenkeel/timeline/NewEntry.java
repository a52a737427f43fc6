package dev.evenkeel.timeline;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.evenkeel.incident.Actor;

/**
 * Something to be written down.
 *
 * @param occurredAt when it happened
 * @param text plain text; secrets in it are blacked out before it is stored
 * @param by who did it; empty where nobody in particular did
 */
public record NewEntry(
        String incidentKey,
        Instant occurredAt,
        Kind kind,
        String text,
        Optional<Actor> by,
        Source source,
        Map<String, String> facts) {

    public NewEntry {
        facts = Map.copyOf(facts);
    }

    /** Done by somebody, in the way the actor says: by command, answer, the API or the bot itself. */
    public static NewEntry by(Actor actor, String incidentKey, Instant occurredAt, Kind kind, String text) {
        String source = actor.via().equals("button") ? "answer" : actor.via();
        return new NewEntry(incidentKey, occurredAt, kind, text, Optional.of(actor), Source.of(source), Map.of());
    }

    /** From a source, by nobody in particular. */
    public static NewEntry from(Source source, String incidentKey, Instant occurredAt, Kind kind, String text) {
        return new NewEntry(incidentKey, occurredAt, kind, text, Optional.empty(), source, Map.of());
    }

    /** The same from another source. */
    public NewEntry from(Source other) {
        return new NewEntry(incidentKey, occurredAt, kind, text, by, other, facts);
    }

    /** The same with one fact more. */
    public NewEntry fact(String name, String value) {
        Map<String, String> more = new TreeMap<>(facts);
        more.put(name, value);
        return new NewEntry(incidentKey, occurredAt, kind, text, by, source, more);
    }
}
