package dev.evenkeel.slack.command.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.incident.act.HandOver;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.command.Said;
import dev.evenkeel.slack.command.Verb;
import dev.evenkeel.slack.typed.Mention;

/** Passes command on. */
@ApplicationScoped
class PassCommand implements Verb {

    private final HandOver handOver;

    @Inject
    PassCommand(HandOver handOver) {
        this.handOver = handOver;
    }

    @Override
    public String name() {
        return "handover";
    }

    @Override
    public String usage() {
        return "handover @user";
    }

    @Override
    public String does() {
        return "pass command on";
    }

    @Override
    public Reply run(Said said) {
        return Mention.alone(said.rest())
                .map(person -> said.answer(handOver.handOver(said.key(), person, said.by())))
                .orElseGet(() -> Reply.sentence("Pick one person from Slack's list: `/incident handover @name`."));
    }
}
