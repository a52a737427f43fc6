package dev.evenkeel.slack.command.start;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.evenkeel.incident.channel.SummaryCard;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.command.Said;
import dev.evenkeel.slack.command.Verb;

/** Shows how an incident stands. */
@ApplicationScoped
class Status implements Verb {

    @Override
    public String name() {
        return "status";
    }

    @Override
    public String usage() {
        return "status";
    }

    @Override
    public String does() {
        return "how it stands";
    }

    @Override
    public boolean takesArguments() {
        return false;
    }

    @Override
    public Reply run(Said said) {
        return new Reply.Whisper(SummaryCard.of(said.facts(), Optional.empty(), Optional.empty()));
    }
}
