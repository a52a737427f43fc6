package dev.evenkeel.slack.shortcut;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.timeline.Mark;

/** Puts a message on its incident's timeline. */
@ApplicationScoped
class AddToTimeline implements Shortcut {

    private final MarkMessage message;

    @Inject
    AddToTimeline(MarkMessage message) {
        this.message = message;
    }

    @Override
    public String callbackId() {
        return "add_to_timeline";
    }

    @Override
    public Reply run(Chosen chosen) {
        return message.as(Mark.TIMELINE, chosen, "It is on the timeline.");
    }
}
