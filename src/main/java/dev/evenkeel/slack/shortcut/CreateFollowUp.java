package dev.evenkeel.slack.shortcut;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.timeline.Mark;

/** Marks a message as work for after the incident. */
@ApplicationScoped
class CreateFollowUp implements Shortcut {

    private final MarkMessage message;

    @Inject
    CreateFollowUp(MarkMessage message) {
        this.message = message;
    }

    @Override
    public String callbackId() {
        return "create_follow_up";
    }

    @Override
    public Reply run(Chosen chosen) {
        return message.as(Mark.FOLLOW_UP, chosen, "It is a follow-up of this incident.");
    }
}
