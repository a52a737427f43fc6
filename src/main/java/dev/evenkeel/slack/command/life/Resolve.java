package dev.evenkeel.slack.command.life;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.incident.act.ChangeStatus;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.command.Said;
import dev.evenkeel.slack.command.Verb;
import dev.evenkeel.slack.typed.TextAt;
import dev.evenkeel.slack.typed.Words;
import dev.evenkeel.time.TeamZone;

/** Says that it is over. */
@ApplicationScoped
class Resolve implements Verb {

    private static final String EXAMPLE = "/incident resolve stable for an hour at 14:05";

    private final ChangeStatus status;
    private final TeamZone zone;

    @Inject
    Resolve(ChangeStatus status, TeamZone zone) {
        this.status = status;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "resolve";
    }

    @Override
    public List<String> aliases() {
        return List.of("resolved", "fixed");
    }

    @Override
    public String usage() {
        return "resolve [TEXT] [at TIME]";
    }

    @Override
    public String does() {
        return "it is over";
    }

    @Override
    public Reply run(Said said) {
        return switch (TextAt.read(said.rest(), said.at(), zone.id())) {
            case TextAt.Refused(String sentence) -> Reply.sentence(sentence);
            case TextAt.Complete(Optional<String> text, Optional<Instant> at) ->
                text.flatMap(words -> Words.refuse(words, EXAMPLE))
                        .map(Reply::sentence)
                        .orElseGet(() -> said.answer(status.resolve(said.key(), said.by(), at, text)));
        };
    }
}
