package dev.evenkeel.slack.command.facts;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.catalog.Services;
import dev.evenkeel.change.Change;
import dev.evenkeel.change.Kind;
import dev.evenkeel.change.NewChange;
import dev.evenkeel.change.Progress;
import dev.evenkeel.change.RecordChanges;
import dev.evenkeel.chat.Chat;
import dev.evenkeel.chat.Message;
import dev.evenkeel.chat.Place;
import dev.evenkeel.chat.Span;
import dev.evenkeel.chat.Text;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.command.Said;
import dev.evenkeel.slack.command.Verb;
import dev.evenkeel.slack.typed.TextAt;
import dev.evenkeel.time.TeamZone;
import dev.evenkeel.work.Priority;

/** Logs a change that no system told of. From then on it is a change like any other, and may be a suspect. */
@ApplicationScoped
class LogChange implements Verb {

    private static final String SOURCE = "slack";

    private final RecordChanges recordChanges;
    private final Services services;
    private final Chat chat;
    private final TeamZone zone;

    @Inject
    LogChange(RecordChanges recordChanges, Services services, Chat chat, TeamZone zone) {
        this.recordChanges = recordChanges;
        this.services = services;
        this.chat = chat;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "change";
    }

    @Override
    public String usage() {
        return "change KIND SERVICE \"TEXT\" [at TIME]";
    }

    @Override
    public String does() {
        return "log a change nobody sent";
    }

    @Override
    public boolean needsIncident() {
        return false;
    }

    @Override
    public Reply run(Said said) {
        return switch (TextAt.read(said.rest(), said.at(), zone.id())) {
            case TextAt.Refused(String sentence) -> Reply.sentence(sentence);
            case TextAt.Complete(Optional<String> words, Optional<Instant> at) ->
                switch (ChangeLine.read(words.orElse(""))) {
                    case ChangeLine.Refused(String sentence) -> Reply.sentence(sentence);
                    case ChangeLine.Complete(Kind kind, String service, String text) ->
                        log(said, change(said, kind, service, text, at.orElse(said.at())));
                };
        };
    }

    private static Change change(Said said, Kind kind, String service, String text, Instant at) {
        return NewChange.of(SOURCE, said.userId() + "@" + said.at(), kind, service, text, at)
                .by(Optional.of(said.userId()))
                .is(Progress.SUCCEEDED, Optional.of(at))
                .told();
    }

    private Reply log(Said said, Change change) {
        recordChanges.all(Arrays.asList(change));
        Text line = Text.of(
                "Change logged by {}: {} of {}, {}: {}",
                new Span.Person(said.userId()),
                change.kind().spoken(),
                change.service(),
                change.startedAt(),
                change.title());
        said.incident()
                .ifPresent(incident ->
                        chat.say(new Place.Room(incident.key()), incident.key(), Message.line(line), Priority.REST));
        if (services.names().find(change.service()).isEmpty()) {
            return Reply.whisper(
                    "Logged. The catalogue knows no service called {}; an alias or a service of that name may still be added.",
                    change.service());
        }
        return said.incident().map(said::done).orElseGet(() -> new Reply.Whisper(Message.line(line)));
    }
}
