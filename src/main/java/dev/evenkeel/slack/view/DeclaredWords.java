package dev.evenkeel.slack.view;

import dev.evenkeel.chat.Span;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.declare.Declared;
import dev.evenkeel.slack.command.Reply;

/** What whoever declares an incident is told. */
public final class DeclaredWords {

    private DeclaredWords() {}

    /** That it counts, and where to go. */
    public static Reply of(Declared declared) {
        return switch (declared) {
            case Declared.Fresh(IncidentFacts incident) ->
                Reply.whisper("{} is declared. Its channel opens now, and you are invited.", incident.key());
            case Declared.SameAsBefore(IncidentFacts incident) -> same(incident);
            case Declared.Refused(String sentence) -> Reply.whisper("{}", sentence);
        };
    }

    private static Reply same(IncidentFacts incident) {
        return incident.channelId()
                .map(channel -> Reply.whisper(
                        "You declared this a moment ago: it is {}, in {}.", incident.key(), new Span.Channel(channel)))
                .orElseGet(() -> Reply.whisper(
                        "You declared this a moment ago: it is {}, and its channel is on its way.", incident.key()));
    }
}
