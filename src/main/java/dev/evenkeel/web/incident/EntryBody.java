package dev.evenkeel.web.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.evenkeel.timeline.Entry;
import dev.evenkeel.timeline.Mark;
import dev.evenkeel.timeline.Source;

/** A line of the timeline as the API gives it; the text of a removed message is empty. */
public record EntryBody(
        long id,
        Instant occurredAt,
        Instant recordedAt,
        String kind,
        String text,
        Person actor,
        Origin source,
        List<String> marks,
        boolean edited,
        boolean removed) {

    /** Who did it; both null where nobody in particular did. */
    public record Person(Optional<String> id, Optional<String> role) {}

    /** Where it comes from. */
    public record Origin(String kind, Optional<String> channel, Optional<String> ts, Optional<String> permalink) {
        static Origin of(Source source) {
            return new Origin(source.kind(), source.channel(), source.ts(), source.permalink());
        }
    }

    static EntryBody of(Entry entry) {
        return new EntryBody(
                entry.id(),
                entry.occurredAt(),
                entry.recordedAt(),
                entry.kind().word(),
                entry.text(),
                new Person(entry.actorId(), entry.actorRole()),
                Origin.of(entry.source()),
                entry.marks().stream().sorted().map(Mark::word).toList(),
                entry.edited(),
                entry.removed());
    }
}
