package dev.evenkeel.slack.command.facts;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.incident.act.CorrectTimes;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.command.Said;
import dev.evenkeel.slack.command.Verb;
import dev.evenkeel.slack.typed.Typed;
import dev.evenkeel.time.ReadTime;
import dev.evenkeel.time.TeamZone;
import dev.evenkeel.time.TimeParser;

/** Says when users first felt it. */
@ApplicationScoped
class Started implements Verb {

    private final CorrectTimes times;
    private final TeamZone zone;

    @Inject
    Started(CorrectTimes times, TeamZone zone) {
        this.times = times;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "started";
    }

    @Override
    public String usage() {
        return "started TIME";
    }

    @Override
    public String does() {
        return "when users first felt it";
    }

    @Override
    public Reply run(Said said) {
        return switch (TimeParser.readPast(Typed.line(said.rest()), said.at(), zone.id())) {
            case ReadTime.Parsed(Instant at) -> said.answer(times.started(said.key(), at, said.by()));
            case ReadTime.Refused(String sentence) -> Reply.sentence(sentence);
        };
    }
}
