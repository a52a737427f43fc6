package dev.evenkeel.slack.command.clock;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.nudge.AnswerNewest;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.command.Said;
import dev.evenkeel.slack.command.Verb;
import dev.evenkeel.slack.typed.Pause;
import dev.evenkeel.slack.typed.Typed;
import dev.evenkeel.slack.view.AnswerWords;

/** Puts off the newest question that is open for the caller. */
@ApplicationScoped
class Snooze implements Verb {

    private final AnswerNewest newest;

    @Inject
    Snooze(AnswerNewest newest) {
        this.newest = newest;
    }

    @Override
    public String name() {
        return "snooze";
    }

    @Override
    public String usage() {
        return "snooze 10m";
    }

    @Override
    public String does() {
        return "put off the newest question put to you";
    }

    @Override
    public Reply run(Said said) {
        Optional<Duration> pause = Pause.read(Typed.line(said.rest()));
        if (pause.isEmpty()) {
            return Reply.sentence("Type for how long, up to a day: `/incident snooze 10m`.");
        }
        Reply reply = AnswerWords.of(newest.snooze(said.key(), pause.get(), said.by()));
        return reply instanceof Reply.Silent ? said.done(said.facts()) : reply;
    }
}
