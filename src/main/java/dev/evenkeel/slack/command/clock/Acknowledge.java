package dev.evenkeel.slack.command.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.nudge.AnswerNewest;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.command.Said;
import dev.evenkeel.slack.command.Verb;
import dev.evenkeel.slack.view.AnswerWords;

/** Gives the first answer to the newest question that is open for the caller. */
@ApplicationScoped
class Acknowledge implements Verb {

    private final AnswerNewest newest;

    @Inject
    Acknowledge(AnswerNewest newest) {
        this.newest = newest;
    }

    @Override
    public String name() {
        return "ack";
    }

    @Override
    public String usage() {
        return "ack";
    }

    @Override
    public String does() {
        return "give the first answer to the newest question put to you";
    }

    @Override
    public boolean takesArguments() {
        return false;
    }

    @Override
    public Reply run(Said said) {
        Reply reply = AnswerWords.of(newest.ack(said.key(), said.by()));
        return reply instanceof Reply.Silent ? said.done(said.facts()) : reply;
    }
}
