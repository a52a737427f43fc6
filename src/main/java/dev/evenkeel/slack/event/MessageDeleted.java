package dev.evenkeel.slack.event;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;

import dev.evenkeel.timeline.CaptureMessage;

/** An author took a message back. */
@ApplicationScoped
class MessageDeleted implements EventHandler {

    private final CaptureMessage capture;

    @Inject
    MessageDeleted(CaptureMessage capture) {
        this.capture = capture;
    }

    @Override
    public Set<String> types() {
        return Set.of("message.message_deleted");
    }

    @Override
    public void handle(JsonNode event, Envelope envelope) {
        Fields.text(event, "deleted_ts")
                .ifPresent(ts -> capture.deleted(event.path("channel").asText(), ts));
    }
}
