package dev.evenkeel.slack.command.account;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.command.Said;
import dev.evenkeel.slack.command.Verb;
import dev.evenkeel.slack.typed.Typed;
import dev.evenkeel.slack.typed.Words;
import dev.evenkeel.slack.view.Noting;
import dev.evenkeel.time.ReadTime;
import dev.evenkeel.time.TeamZone;
import dev.evenkeel.time.TimeParser;

/** Writes down what happened at a moment that has passed. */
@ApplicationScoped
class At implements Verb {

    private final Noting noting;
    private final TeamZone zone;

    @Inject
    At(Noting noting, TeamZone zone) {
        this.noting = noting;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "at";
    }

    @Override
    public String usage() {
        return "at TIME TEXT";
    }

    @Override
    public String does() {
        return "write on the timeline what happened then";
    }

    @Override
    public Reply run(Said said) {
        TimeParser.Leading read = TimeParser.leadingPast(Typed.kept(said.rest()), said.at(), zone.id());
        return switch (read.time()) {
            case ReadTime.Refused(String sentence) -> Reply.sentence(sentence);
            case ReadTime.Parsed(Instant at) ->
                Words.refuse(read.rest(), "/incident at 14:05 queue began to grow")
                        .map(Reply::sentence)
                        .orElseGet(() -> write(said, at, read.rest()));
        };
    }

    private Reply write(Said said, Instant at, String text) {
        noting.then(said.key(), said.by(), at, text);
        return said.done(said.facts());
    }
}
