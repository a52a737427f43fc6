package dev.evenkeel.slack.shortcut;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.incident.Incidents;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.timeline.CaptureMessage;
import dev.evenkeel.timeline.Mark;

/** Marks a message of an incident's channel, as a reaction would; works on replies of a thread too. */
@ApplicationScoped
class MarkMessage {

    private final CaptureMessage capture;
    private final Incidents incidents;

    @Inject
    MarkMessage(CaptureMessage capture, Incidents incidents) {
        this.capture = capture;
        this.incidents = incidents;
    }

    Reply as(Mark mark, Chosen chosen, String done) {
        boolean inIncident = chosen.on()
                .flatMap(message -> incidents.byChannel(message.channelId()))
                .isPresent();
        if (!inIncident) {
            return Reply.sentence(
                    "That works on messages in an incident's channel; `/incident list` shows what is open.");
        }
        chosen.on()
                .ifPresent(message -> capture.marked(
                        message.channelId(), message.ts(), message.thread(), mark, chosen.userId(), chosen.at()));
        return Reply.sentence(done);
    }
}
